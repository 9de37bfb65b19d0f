import { z } from 'zod';
import { codeOf, linesOf, oneLineOf } from './typed-text.js';

/** GraphQL names and Chinese descriptions of types. A registry, since `.meta()` and `.describe()` make copies that lose identity. */
export const named = z.registry<{ name: string; words: string }>();
/** Chinese descriptions of single fields, by the schema object that stands in the field. */
export const described = z.registry<{ words: string }>();

/** An object type with a name of its own in the public schema. */
export const view = <S extends z.ZodRawShape>(name: string, shape: S, words: string): z.ZodObject<S> =>
  z.object(shape).register(named, { name, words });

/** A closed list with a name of its own. */
export const choice = <const V extends readonly [string, ...string[]]>(name: string, values: V, words: string) =>
  z.enum(values).register(named, { name, words });

/**
 * A field with a description: `field(z.int(), '名次，给出后不变')`. The schema must be made for this field alone.
 * Up to its first stop the description is what people call the field: messages about it begin so.
 */
export const field = <T extends z.ZodType>(schema: T, words: string): T => {
  described.add(schema, { words });
  return schema;
};

/** A moment: ISO 8601 in UTC with Z. */
export const Instant = z.iso.datetime({ precision: 3 }).register(named, { name: 'Instant', words: '时刻，ISO 8601，UTC' });
/** A calendar day in the city: YYYY-MM-DD. */
export const Day = z.iso.date().register(named, { name: 'Day', words: '日期，YYYY-MM-DD，按城市当地日历' });
/** Money in fen, a whole number below 2^53. A scalar of its own: GraphQL Int ends at 21.4 million yuan. */
export const Fen = z.int().min(0).register(named, { name: 'Fen', words: '金额，单位分' });

/** One screenful; `next` is the cursor of the following one, null at the end. */
export type Page<T> = { items: T[]; next: string | null };
export const pageOf = <T extends z.ZodType>(name: string, item: T, words: string) =>
  view(name, { items: z.array(item), next: field(z.string().nullable(), '下一页的游标；没有更多时为空') }, words);
export const paging = {
  first: z.int().min(1).max(50).default(20),
  after: z.string().max(500).nullable().default(null),
};
/** Before anything is done with it: a page of text is not cleaned first. Spaces are taken off later, so it may be longer than it says. */
const text = (clean: (value: string) => string) => (min: number, max: number) =>
  z
    .string()
    .max(max * 4, { error: `最多 ${max} 个字`, abort: true })
    .overwrite(clean)
    .min(min)
    .max(max);

/** A name or a field of one line, as the person typed it; see `oneLineOf`. */
export const typedLine = text(oneLineOf);
/** Text of several lines; see `linesOf`. */
export const typedLines = text(linesOf);
/** A number, a code or an account, whose wide letters and digits become plain; see `codeOf`. */
export const typed = text(codeOf);
