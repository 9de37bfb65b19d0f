import { z } from 'zod';
import { unwrapInput } from './input-types.js';

export type Settle = (value: unknown) => unknown;
const asItIs: Settle = (value) => value;

/**
 * GraphQL knows no difference between null and absent, zod does: clients send null for what they leave out, which `.optional()` and
 * defaults refuse, and leave out what `.nullable()` wants. Worked out once for each input, since most need nothing.
 */
export function settleNulls(schema: z.core.$ZodType): Settle {
  const { inner } = unwrapInput(schema);
  if (inner instanceof z.ZodArray) return settleItems(settleNulls(inner.element));
  return inner instanceof z.ZodObject ? settleFields(inner.shape) : asItIs;
}

const settleItems = (settle: Settle): Settle =>
  settle === asItIs ? asItIs : (value) => (Array.isArray(value) ? value.map(settle) : value);

function settleFields(shape: z.ZodRawShape): Settle {
  const fields = Object.entries(shape).map(([key, schema]) => {
    const { absent, takesNull } = unwrapInput(schema);
    return { key, drop: absent && !takesNull, fill: takesNull && !absent, settle: settleNulls(schema) };
  });
  const needed = fields.filter(({ drop, fill, settle }) => drop || fill || settle !== asItIs);
  if (needed.length === 0) return asItIs;
  return (value) => {
    if (typeof value !== 'object' || value === null) return value;
    const kept: Record<string, unknown> = { ...value };
    for (const { key, drop, fill, settle } of needed) {
      if (drop && kept[key] === null) delete kept[key];
      else if (fill && kept[key] === undefined) kept[key] = null;
      else if (key in kept) kept[key] = settle(kept[key]);
    }
    return kept;
  };
}
