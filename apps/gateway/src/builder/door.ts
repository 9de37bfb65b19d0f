import type { Refusals, Reply, Request } from '@sanwei/contracts';
import { z } from 'zod';
import type { Asker } from './asker.js';
import { type FieldsWith, type KeyOf, type Lookup, type RowOf, readLookup } from './lookup.js';

/** The roots, for `extra`. */
export const Query = { root: 'Query' } as const;
export const Mutation = { root: 'Mutation' } as const;
export type Root = typeof Query | typeof Mutation;
type On = z.ZodObject | Root;
type RowOn<O extends On> = O extends z.ZodObject ? z.output<O> : undefined;

export type OpenDoor = { kind: 'operation'; contract: Request };
export type AddedDoor = {
  kind: 'field';
  on: On;
  name: string;
  words?: string | undefined;
  output: z.ZodType;
  input?: z.ZodObject | undefined;
  refusals?: Refusals | undefined;
  resolve(row: unknown, asker: Asker, input: unknown): Promise<unknown>;
};
/** One line of the public schema: an operation, or a field that crosses services. */
export type Door = OpenDoor | AddedDoor;

/**
 * An operation, as its contract says it.
 * @throws Error for a contract that only services may ask
 */
export function open(contract: Request): Door {
  if (!contract.for.some((audience) => audience !== 'system'))
    throw new Error(`${contract.subject} is asked by services only, it has no door`);
  if (!contract.askedBy.includes('gateway')) throw new Error(`${contract.subject} is not asked by the gateway, it has no door`);
  return { kind: 'operation', contract };
}

/** A field that another service answers: one message for all rows of a moment. Null when the row is not there or not yours. */
export function join<O extends z.ZodObject, C extends Lookup>(
  on: O,
  name: string,
  spec: { from: FieldsWith<z.output<O>, KeyOf<C>>; ask: C; by?: FieldsWith<RowOf<C>, KeyOf<C>>; words?: string },
): Door {
  const { from, ask, by = 'id', words } = spec;
  const resolve = async (row: unknown, asker: Asker) => {
    const key = (row as Record<string, unknown>)[from];
    return key == null ? null : asker.row(ask, by, key as KeyOf<C>);
  };
  return { kind: 'field', on, name, words, output: readLookup(ask, by).row, resolve };
}

/** Many rows: those whose field `by` is the key, or those of a list of ids, in its order. */
export function joinMany<O extends z.ZodObject, C extends Lookup>(
  on: O,
  name: string,
  spec: {
    from: FieldsWith<z.output<O>, KeyOf<C> | readonly KeyOf<C>[]>;
    ask: C;
    by: FieldsWith<RowOf<C>, KeyOf<C>>;
    words?: string;
  },
): Door {
  const { from, ask, by, words } = spec;
  const resolve = async (row: unknown, asker: Asker) => {
    const value = (row as Record<string, unknown>)[from];
    if (value == null) return null;
    const keys = (Array.isArray(value) ? value : [value]) as KeyOf<C>[];
    return (await Promise.all(keys.map((key) => asker.rows(ask, by, key)))).flat();
  };
  return { kind: 'field', on, name, words, output: z.array(readLookup(ask, by).row), resolve };
}

type Answer<T extends z.ZodType, R extends Refusals> = keyof R extends never
  ? z.output<T> | null
  : Reply<{ kind: 'query'; subject: string; words: string; for: []; askedBy: []; input: z.ZodObject; output: T; refusals: R }> | Unlisted;
// A wire error, or a refusal newer than this gateway.
type Unlisted = { ok: false; error: { code: string } };

/** A field by hand, on a view or a root: answers that merge services. `input` becomes the arguments; with `refusals` it answers a union. */
export function extra<
  O extends On,
  T extends z.ZodType,
  I extends z.ZodObject = z.ZodObject<Record<never, never>>,
  R extends Refusals = Record<never, never>,
>(
  on: O,
  name: string,
  spec: {
    words: string;
    output: T;
    input?: I;
    refusals?: R;
    resolve(row: RowOn<O>, asker: Asker, input: z.output<I>): Promise<Answer<T, R>>;
  },
): Door {
  return { kind: 'field', on, name, ...spec, resolve: spec.resolve as AddedDoor['resolve'] };
}
