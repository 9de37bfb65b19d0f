import type { z } from 'zod';

/** The outside did not answer in time, answered with a server error, or with something that is no answer. Holds no address: it has a token in it. */
export class OutsideAway extends Error {
  override name = 'OutsideAway';
}

/** A token and a message one after the other must still fit into what the asker waits for: a gateway 3 s, a service 2.5 s. */
const ordinaryPatienceMs = 1_200;

/**
 * One HTTP request to an outside system; the answer is checked before anything believes it.
 * @param system its name in errors, e.g. `wechat`
 * @throws OutsideAway on time-out, broken connection, 5xx, 429 and on an answer of another shape; other statuses are given to `refused`
 */
export const askOutside = async <T extends z.ZodType>(
  system: string,
  url: string,
  answer: T,
  options: { body?: object; headers?: Record<string, string>; patienceMs?: number; refused?: (status: number) => z.output<T> } = {},
): Promise<z.output<T>> => {
  const { body, headers = {}, patienceMs = ordinaryPatienceMs, refused } = options;
  const request: RequestInit = body
    ? { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } }
    : { headers };
  let status = 0;
  let text = '';
  try {
    const response = await fetch(url, { ...request, redirect: 'error', signal: AbortSignal.timeout(patienceMs) });
    status = response.status;
    text = await response.text();
  } catch {
    throw new OutsideAway(`${system} does not answer`);
  }
  if (status >= 500 || status === 429) throw new OutsideAway(`${system} answers ${status}`);
  if (status >= 400 && refused) return refused(status);
  try {
    // WeChat sends JSON as text/plain.
    return answer.parse(JSON.parse(text));
  } catch {
    throw new OutsideAway(`${system} answers in another shape (${status})`);
  }
};
