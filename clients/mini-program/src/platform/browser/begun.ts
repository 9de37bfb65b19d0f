type Begun = { to: string; body: string; token: string; answer: Promise<Response> };
type WithBegun = { begun?: Begun };

/**
 * `first-ask.js` sends what the home page asks while the scripts of the page are still on their way.
 * @returns the answer to exactly this request, once; undefined when it was not sent
 */
export function takeBegun(body: string, token: string | undefined, late: AbortSignal): Promise<Response> | undefined {
  const holder = window as WithBegun;
  const { begun } = holder;
  if (!begun || begun.to !== SANWEI_GATEWAY || begun.body !== body || begun.token !== token) return undefined;
  delete holder.begun;
  return new Promise((resolve, reject) => {
    late.addEventListener('abort', () => reject(new Error('late')));
    begun.answer.then(resolve, reject);
  });
}
