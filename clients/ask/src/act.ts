import type { Done, Refusal, RefusalOf } from './document.js';
import { type Heard, mayPass, type Trouble, type WrongField } from './gateway.js';
import { defect } from './words/trouble.js';

/**
 * How a command ended for its person.
 * `done`: it is written, say so. `refused`: the reason, in words. `wrong`: fields to mend. `signedOut`: sign in and tap again.
 * `settled`: it was received earlier, and what has become of it since is another matter: ask afresh, and say no more than that.
 * `unsent`: nobody answered; the same tap later has the same id and cannot happen twice. `sent`: it may have arrived.
 * `stepUp`: the second factor first; the same again afterwards. `trouble`: it cannot be done, in words, e.g. a defect or a lack of permission.
 */
export type Outcome<Result> =
  | { kind: 'done'; value: Done<Result> }
  | { kind: 'refused'; refusal: RefusalOf<Result> }
  | { kind: 'wrong'; fields: WrongField[]; message: string }
  | { kind: 'settled'; message: string }
  | { kind: 'unsent'; code: string; message: string; sent: boolean }
  | { kind: 'signedOut' }
  | { kind: 'stepUp'; message: string }
  | { kind: 'trouble'; code: string; message: string };

/** The outcome of any command, for what does not look into it. */
export type AnyOutcome =
  | Exclude<Outcome<unknown>, { kind: 'done' | 'refused' }>
  | { kind: 'done'; value: unknown }
  | { kind: 'refused'; refusal: Refusal };

export type Acting<Result> = {
  send: () => Promise<Heard<Result>>;
  wait: (ms: number) => Promise<void>;
  /** Milliseconds until one gives up for now. */
  patienceMs: number;
  now: () => number;
};

const firstWaitMs = 400;
const longestWaitMs = 4_000;

/** Sends a command, again and again with the same id while nobody answers, until there is an answer or patience ends. */
export async function act<Result>({ send, wait, patienceMs, now }: Acting<Result>): Promise<Outcome<Result>> {
  const until = now() + patienceMs;
  for (let waitMs = firstWaitMs; ; waitMs = Math.min(waitMs * 2, longestWaitMs)) {
    const heard = await send();
    const trouble = heard.troubles[0];
    if (!trouble) return ended(heard);
    if (!mayPass(trouble)) return failed(trouble);
    const pauseMs = trouble.retryAfterMs ?? waitMs;
    if (now() + pauseMs > until) return { kind: 'unsent', code: trouble.code, message: trouble.message, sent: !trouble.stayedHere };
    await wait(pauseMs);
  }
}

/** Whether the intent has its answer: a later tap is another one then. */
export const isAnswered = ({ kind }: Pick<AnyOutcome, 'kind'>): boolean =>
  kind === 'done' || kind === 'refused' || kind === 'wrong' || kind === 'trouble';

function ended<Result>({ data }: Heard<Result>): Outcome<Result> {
  const value = data && Object.values(data as object)[0];
  if (!value || typeof value !== 'object') return { kind: 'trouble', code: 'INTERNAL', message: defect };
  return 'code' in value && 'message' in value
    ? { kind: 'refused', refusal: value as RefusalOf<Result> }
    : { kind: 'done', value: value as Done<Result> };
}

function failed<Result>({ code, message, fields }: Trouble): Outcome<Result> {
  if (code === 'UNAUTHENTICATED') return { kind: 'signedOut' };
  if (code === 'INVALID_INPUT') return { kind: 'wrong', fields, message };
  if (code === 'STEP_UP_NEEDED') return { kind: 'stepUp', message };
  return { kind: 'trouble', code, message };
}
