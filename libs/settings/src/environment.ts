import type { Field, Pieces, ValuesOf } from './piece.js';

/** The environment that gives these values: what a starter hands to a process, the inverse of `readSettings`. */
export function toEnvironment<S extends Pieces>(pieces: S, values: ValuesOf<S>): Record<string, string> {
  const texts = Object.entries(pieces).flatMap(([name, piece]) => {
    const held = (values as Record<string, Record<string, unknown>>)[name] ?? {};
    return (Object.entries(piece.fields) as [string, Field<unknown>][]).map(([key, field]) => [field.env, textOf(held[key])]);
  });
  return Object.fromEntries(texts.filter(([, text]) => text !== undefined));
}

function textOf(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (Buffer.isBuffer(value)) return value.toString('base64');
  if (Array.isArray(value)) return value.join(',');
  if (value instanceof Map) return JSON.stringify(Object.fromEntries([...value].map(([key, one]) => [key, textOf(one)])));
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
