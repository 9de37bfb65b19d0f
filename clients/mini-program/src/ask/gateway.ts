import type { Platform } from '../platform/index.js';

/** What is wrong with one field of what was filled in; `path` as in the input: `children.0.bornOn`. */
export type WrongField = { path: string; message: string };
/** Why there is no answer, or not all of it. `lost` is ours: nobody answered. */
export type Trouble = { code: string; message: string; fields: WrongField[]; retryAfterMs?: number; path?: string };
export type Heard<Result> = { data: Result | null; troubles: Trouble[] };

type WireError = {
  message?: string;
  path?: (string | number)[];
  extensions?: { code?: string; fields?: WrongField[]; retryAfterSeconds?: number };
};

const noAnswer = '网络没连上，还没有收到回答';
const lost = (): Heard<never> => ({ data: null, troubles: [{ code: 'LOST', message: noAnswer, fields: [] }] });

/** One GraphQL request. Never throws: what goes wrong is a value with words. */
export async function post<Result>(
  platform: Pick<Platform, 'send'>,
  document: { toString(): string },
  variables: unknown,
  { token, withinMs }: { token: string | undefined; withinMs: number },
): Promise<Heard<Result>> {
  const query = document.toString();
  const received = await platform.send({ body: JSON.stringify({ query, variables }), token, withinMs }).catch(() => undefined);
  if (!received) return lost();
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
  message: message ?? '系统出了问题，我们会尽快处理；请稍后再试',
  fields: extensions?.fields ?? [],
  ...(extensions?.retryAfterSeconds === undefined ? {} : { retryAfterMs: extensions.retryAfterSeconds * 1_000 }),
  ...(path ? { path: path.join('.') } : {}),
});

const passing = new Set(['LOST', 'UNAVAILABLE', 'BUSY', 'RATE_LIMITED']);
/** The same request may be sent again as it is: nothing of it was decided. */
export const mayPass = ({ code }: Trouble): boolean => passing.has(code);
