import type { Port } from './port.js';
import { defect, noAnswer } from './words/trouble.js';

/** What is wrong with one field of what was filled in; `path` as in the input: `children.0.bornOn`. */
export type WrongField = { path: string; message: string };
/**
 * Why there is no answer, or not all of it. `LOST` is ours: nobody answered.
 * `stayedHere`: it certainly was not done, because it never left the phone, or the gateway turned it away unread.
 */
export type Trouble = { code: string; message: string; fields: WrongField[]; retryAfterMs?: number; path?: string; stayedHere?: true };
export type Heard<Result> = { data: Result | null; troubles: Trouble[] };

type WireError = {
  message?: string;
  path?: (string | number)[];
  extensions?: { code?: string; fields?: WrongField[]; retryAfterSeconds?: number };
};

const lost = (stayedHere = false): Heard<never> => ({
  data: null,
  troubles: [{ code: 'LOST', message: noAnswer, fields: [], ...(stayedHere ? { stayedHere } : {}) }],
});

/** One GraphQL request. Never throws: what goes wrong is a value with words. */
export async function post<Result>(
  port: Pick<Port, 'send' | 'network'>,
  document: { toString(): string },
  variables: unknown,
  { token, withinMs }: { token: string | undefined; withinMs: number },
): Promise<Heard<Result>> {
  const query = document.toString();
  const offline = !port.network.online();
  const received = await port.send({ body: JSON.stringify({ query, variables }), token, withinMs }).catch(() => undefined);
  // Without a network before and after the try: the connection was refused by the phone itself.
  if (!received) return lost(offline && !port.network.online());
  const answer = parsed(received.text);
  // A proxy that answers for a gateway that is away has no GraphQL to say.
  if (!answer) return lost();
  return { data: (answer.data as Result | undefined) ?? null, troubles: (answer.errors ?? []).map(troubleOf) };
}

function parsed(text: string): { data?: unknown; errors?: WireError[] } | undefined {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer)
      ? (answer as { data?: unknown; errors?: WireError[] })
      : undefined;
  } catch {
    return undefined;
  }
}

const troubleOf = ({ message, path, extensions }: WireError): Trouble => ({
  code: extensions?.code ?? 'INTERNAL',
  message: message ?? defect,
  fields: extensions?.fields ?? [],
  ...(extensions?.retryAfterSeconds === undefined ? {} : { retryAfterMs: extensions.retryAfterSeconds * 1_000 }),
  ...(path ? { path: path.join('.') } : {}),
  ...(turnedAway.has(extensions?.code ?? '') ? { stayedHere: true } : {}),
});

/** `UNAVAILABLE` is none of them: the service may have done it and answered too late. */
const turnedAway = new Set(['BUSY', 'RATE_LIMITED']);
const passing = new Set(['LOST', 'UNAVAILABLE', 'BUSY', 'RATE_LIMITED']);
/** The same request may be sent again as it is. */
export const mayPass = ({ code }: Trouble): boolean => passing.has(code);
