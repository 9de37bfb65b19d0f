import { z } from 'zod';

/** What a refusal carries, and what the person is told: the fact and what to do next, never blame. */
export type RefusalType<A extends z.ZodObject = z.ZodObject> = { args: A; message: (args: z.output<A>) => string };
// biome-ignore lint/suspicious/noExplicitAny: the widest refusal; `message` takes its own args
export type Refusals = Record<string, RefusalType<any>>;

/** @param message Chinese; `(args) => text` where the text needs a figure. */
export const refusal = <S extends z.ZodRawShape>(
  shape: S,
  message: string | ((args: z.output<z.ZodObject<S>>) => string),
): RefusalType<z.ZodObject<S>> => ({ args: z.object(shape), message: typeof message === 'string' ? () => message : message });

export const pick = <T extends Refusals, K extends keyof T & string>(table: T, ...codes: K[]): Pick<T, K> =>
  Object.fromEntries(codes.map((code) => [code, table[code]])) as Pick<T, K>;

/** What stands between a person and an act: no role for it, a first password that must go, a second factor that must be shown. */
export type NotAsked = { code: 'NotAllowed' | 'PasswordChangeNeeded' | 'StepUpNeeded' };
/** Errors that every request can meet; they are no part of a contract and reach the client as GraphQL errors. */
export type WireError =
  | NotAsked
  | { code: 'InvalidInput'; fields: InvalidField[] }
  | { code: 'CommandIdTaken' }
  | { code: 'Busy'; retryAfterSeconds: number }
  | { code: 'Unavailable' }
  | { code: 'TimedOut' }
  | { code: 'Defect'; requestId: string };
/** `path` as in `childIds.0`, `message` in Chinese: what is wrong and what to do. */
export type InvalidField = { path: string; message: string };
