import type { In, Out, Request } from '@sanwei/contracts';
import { z } from 'zod';

/** A query that a join can use: its input is one list of keys, its answer `{ items: […] }`. */
export type Lookup = Extract<Request, { kind: 'query' }> & { output: z.ZodType<{ items: readonly object[] }> };

type InputOf<C extends Request> = In<C>[keyof In<C>];
export type KeyOf<C extends Request> = [InputOf<C>] extends [never] ? never : InputOf<C> extends readonly (infer K)[] ? K : never;
export type RowOf<C extends Request> = Out<C> extends { items: readonly (infer R)[] } ? R : never;
/** The fields of T whose value, if there is one, is a V. */
export type FieldsWith<T, V> = { [K in keyof T]-?: [NonNullable<T[K]>] extends [V] ? K : never }[keyof T] & string;

/** @throws Error when the contract is not the shape of a lookup, or its rows have no field `by` */
export function readLookup(contract: Request, by: string): { keys: string; most: number; row: z.ZodObject } {
  const [keys, ...others] = Object.keys(contract.input.shape);
  const list = keys ? contract.input.shape[keys] : undefined;
  if (!keys || others.length > 0 || !(list instanceof z.ZodArray))
    throw new Error(`${contract.subject}: a join needs one list of keys as input`);
  const items = contract.output instanceof z.ZodObject ? contract.output.shape.items : undefined;
  const row = items instanceof z.ZodArray ? items.element : undefined;
  if (!(row instanceof z.ZodObject)) throw new Error(`${contract.subject}: a join needs an answer { items: […] }`);
  if (!(by in row.shape)) throw new Error(`${contract.subject}: its items have no field "${by}"`);
  return { keys, most: mostOf(list), row };
}

const mostOf = (list: z.ZodArray): number => {
  const limits = (list.def.checks ?? []).map((check) => check._zod.def as { check: string; maximum?: number });
  return limits.find((limit) => limit.check === 'max_length')?.maximum ?? 100;
};
