import { z } from 'zod';
import { fieldWords } from './field-words.js';
import type { InvalidField } from './refusal.js';
import { described, named } from './shape.js';

const mostFields = 20;

/** @returns what the contract makes of an input, or what is wrong with it: one message for each field, at most 20 fields */
export const readInput = <S extends z.ZodObject>(
  schema: S,
  input: unknown,
): { ok: true; value: z.output<S> } | { ok: false; fields: InvalidField[] } => {
  const parsed = schema.safeParse(input, { error: fieldWords });
  if (parsed.success) return { ok: true, value: parsed.data };
  // The first thing that is wrong with a field is what to mend first; two messages for one field only confuse.
  const first = new Map<string, InvalidField>();
  for (const { path, message } of parsed.error.issues) {
    const at = path.map(String).join('.');
    if (!first.has(at)) first.set(at, { path: at, message: `${labelOf(schema, path)}${message}` });
  }
  return { ok: false, fields: [...first.values()].slice(0, mostFields) };
};

/** `第 2 个孩子的身份证号：`, so that the message can be read without its path; empty where no field has a label. */
const labelOf = (schema: z.core.$ZodType, path: readonly PropertyKey[]): string => {
  const labels: string[] = [];
  let at: z.core.$ZodType | undefined = schema;
  let list = '';
  for (const step of path) {
    const around: z.core.$ZodType | undefined = at && inside(at);
    if (around instanceof z.ZodArray) {
      labels.splice(labels.lastIndexOf(list), 1, `第 ${Number(step) + 1} 个${list || '条目'}`);
      at = around.element;
      continue;
    }
    at = around instanceof z.ZodObject ? around.shape[String(step)] : undefined;
    list = at ? fieldLabel(at) : '';
    labels.push(list);
  }
  const said = labels.filter(Boolean).join('的');
  return said && `${said}：`;
};

/** What a person calls the field: its description up to the first stop, or what its type is called. */
export const fieldLabel = (schema: z.core.$ZodType): string => {
  const words = described.get(schema)?.words ?? named.get(inside(schema))?.words ?? '';
  return words.split(/[：；，。（]/u)[0]!;
};

/** Without what only says that it may be left out, be null or has a default. */
const inside = (schema: z.core.$ZodType): z.core.$ZodType => {
  const { innerType, in: before } = schema._zod.def as { innerType?: z.core.$ZodType; in?: z.core.$ZodType };
  const next = innerType ?? before;
  return next ? inside(next) : schema;
};
