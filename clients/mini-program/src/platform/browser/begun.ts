import type { Received } from '../platform.js';

type Begun = { to: string; body: string; token: string; answer: Promise<Received> };
type WithBegun = { begun?: Begun | undefined };

/**
 * `first-ask.js` sends what the home page asks while the scripts of the page are still on their way.
 * @returns the answer to exactly this request, once; undefined when it was not sent
 */
export function takeBegun(body: string, token: string | undefined, late: AbortSignal): Promise<Received> | undefined {
  const holder = window as WithBegun;
  const { begun } = holder;
  // From now on the page asks itself: a `first-ask.js` that comes only now sees this and sends nothing.
  holder.begun = undefined;
  if (!begun || begun.to !== SANWEI_GATEWAY || begun.body !== body || begun.token !== token) return undefined;
  return new Promise((resolve, reject) => {
    late.addEventListener('abort', () => reject(new Error('late')));
    begun.answer.then(resolve, reject);
  });
}
