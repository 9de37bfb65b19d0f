import { describe, expect, it } from '@jest/globals';
import { Day, Instant, typed } from '@sanwei/contracts';
import { z } from 'zod';
import { fieldErrors } from './field-errors.js';

const errorsOf = (schema: z.ZodType, input: unknown) => {
  const parsed = schema.safeParse(input);
  if (parsed.success) throw new Error('nothing is wrong with it');
  return fieldErrors(parsed.error);
};
const messageOf = (schema: z.ZodType, value: unknown) => errorsOf(z.object({ field: schema }), { field: value })[0]?.message;

describe('what is wrong with a field', () => {
  it.each<[string, z.ZodType, unknown, string]>([
    ['a word that is too short', typed(2, 30), '禾', '至少要 2 个字'],
    ['a word that is too long', typed(2, 3), '小禾小苗', '最多 3 个字'],
    ['a list that is empty', z.array(z.string()).min(1), [], '至少要选 1 项'],
    ['a list that is too long', z.array(z.string()).max(1), ['a', 'b'], '最多 1 项'],
    ['a number that is too small', z.int().min(1), 0, '不能小于 1'],
    ['a number that is too big', z.int().max(35), 36, '不能大于 35'],
    ['half a number', z.int(), 1.5, '没有填，或者填的不是要求的内容'],
    ['a day that does not exist', Day, '2026-02-30', '日期要写成 2026-07-01 这样，并且是真实的日期'],
    ['a moment without a zone', Instant, '2026-02-03T10:00:00', '时间格式不对，请重新选择'],
    ['an id that is none', z.uuid(), '1', '编号不对，请刷新页面后再试'],
    ['a choice that is not offered', z.enum(['winter']), 'spring', '请从列出的选项里选一个'],
    ['something left out', z.string(), undefined, '没有填，或者填的不是要求的内容'],
    ['something of another kind', z.string(), 7, '没有填，或者填的不是要求的内容'],
    ['a rule of its own, in its own words', z.string().refine((text) => text === 'x', '请填 x'), 'y', '请填 x'],
    ['anything else', z.strictObject({}), { more: 1 }, '请检查这一项'],
  ])('is said for %s', (_what, schema, value, message) => expect(messageOf(schema, value)).toBe(message));

  it('is said with the path to it, list positions counted from 0', () => {
    const schema = z.object({ classId: z.uuid(), children: z.array(z.object({ name: typed(2, 30) })) });
    expect(errorsOf(schema, { classId: 'x', children: [{ name: '小禾' }, { name: '苗' }] }).map(({ path }) => path)).toEqual([
      'classId',
      'children.1.name',
    ]);
  });

  it('never repeats what the person wrote', () => {
    const secret = '110101199001011237';
    const schema = z.object({ id: typed(2, 4), kind: z.enum(['a']), on: Day, count: z.int() });
    expect(JSON.stringify(errorsOf(schema, { id: secret, kind: secret, on: secret, count: secret }))).not.toContain(secret);
  });

  it('is said for twenty fields at most', () => expect(errorsOf(z.array(z.string()), Array(50).fill(1))).toHaveLength(20));

  it('is said of the whole when there is nothing to point at', () =>
    expect(errorsOf(z.object({}), null)).toEqual([{ path: '', message: '没有填，或者填的不是要求的内容' }]));
});
