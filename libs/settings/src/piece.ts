import type { z } from 'zod';

/** Why a value cannot be used. Never holds the value itself: it may be a secret. */
export type Problem = { env: string; zh: string; en: string };

/** What is wrong with a value, in the two languages of an operator. */
export type Complaint = { zh: string; en: string };

/** One environment variable: `shape` takes the text (or undefined when it is not set) and gives the value. */
export type Field<T> = {
  env: string;
  shape: z.ZodType<T>;
  /** What it is for, in Chinese; printed into `.env.example`. */
  about: string;
  /** The line of `.env.example`; an empty text leaves the variable empty there. */
  example: string;
  /** What a production process refuses although the shape is right, e.g. a demo secret. */
  refusedInProduction?(value: T): Complaint | undefined;
};

/** Settings that belong together; a process composes the pieces that it needs. */
export type Piece<V extends object> = {
  title: string;
  fields: { [K in keyof V]: Field<V[K]> };
  /** What must hold between the values of the piece. */
  check?(values: V): Problem[];
};

export type Pieces = Record<string, Piece<object>>;

/** `{ mysql: typeof mysqlSettings }` gives `{ mysql: { host: string, … } }`. */
export type ValuesOf<S extends Pieces> = { [K in keyof S]: SettingsOf<S[K]> };

export const piece = <V extends object>(
  title: string,
  fields: { [K in keyof V]: Field<V[K]> },
  check?: (values: V) => Problem[],
): Piece<V> => ({ title, fields, check });

/** `SettingsOf<typeof mysqlSettings>` gives `{ host: string, … }`. */
export type SettingsOf<P> = P extends Piece<infer V> ? V : never;
