import { z } from 'zod';

/** What people, keyboards and registers write for the dot inside a name. */
const dots = /[•‧∙⋅・･．]/gu;
/** Letters of any script with their marks; 〇 is a numeral to Unicode and a letter to families. Dots and single spaces stand inside. */
const pattern = /^[\p{L}〇][\p{L}\p{M}〇]*(?:(?:[·.] ?| )[\p{L}〇][\p{L}\p{M}〇]*)*\.?$/u;

const tidied = (value: string): string =>
  value
    .replace(dots, '·')
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}]/gu, (sign) => (/\s/.test(sign) ? ' ' : ''))
    .replace(/\s+/gu, ' ')
    .replace(/ ?· ?/gu, '·')
    .trim();

/**
 * The name of a person, 2 to 40 characters: letters of any script, `·`, `.` and spaces inside. Comes out trimmed and normalized (full-width
 * letters become plain, the dots of other keyboards become `·`). Signs, digits and emoji are refused.
 */
export const PersonName = z
  .string()
  .max(160, { error: '最多 40 个字', abort: true })
  .overwrite(tidied)
  .min(2)
  .max(40)
  .refine((value) => pattern.test(value), { error: '请只填写文字，中间可以有“·”；数字、符号和表情请去掉' });
/** Whatever somebody types to find a person by the name: what cannot be one belongs to nobody, and is no mistake. Comes out as `PersonName` does. */
export const NameToFind = z.string().max(160, { error: '最多 160 个字' }).overwrite(tidied);
