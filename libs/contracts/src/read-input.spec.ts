import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { IdNumber } from './id-number.js';
import { readInput } from './read-input.js';
import { choice, Day, field, Instant, typed } from './shape.js';

const wrongIn = (schema: z.ZodObject, input: unknown) => {
  const read = readInput(schema, input);
  if (read.ok) throw new Error('nothing is wrong with it');
  return read.fields;
};
const said = (schema: z.ZodType, value: unknown) => wrongIn(z.object({ field: schema }), { field: value }).map(({ message }) => message);
const empty = ['没有填，请补上'];

describe('what is wrong with a field', () => {
  it.each<[string, z.ZodType, unknown, string]>([
    ['a word that is too short', typed(2, 30), '禾', '至少要 2 个字'],
    ['a word that is too long', typed(2, 3), '小禾小苗', '最多 3 个字'],
    ['a list that is too long', z.array(z.string()).max(1), ['a', 'b'], '最多 1 项'],
    ['a list that is empty', z.array(z.string()).min(1), [], '至少要选 1 项'],
    ['a number that is too small', z.int().min(1), 0, '不能小于 1'],
    ['a number that is too big', z.int().max(35), 36, '不能大于 35'],
    ['a number between the marks', z.int().multipleOf(5), 7, '应为 5 的倍数'],
    ['half a number', z.int(), 1.5, '应为整数'],
    ['a day that does not exist', Day, '2026-02-30', '日期：要写成 2026-07-01 这样，并且是真实的日期'],
    ['a moment without a zone', Instant, '2026-02-03T10:00:00', '时刻：格式不对，请重新选择'],
    ['an id that is none', z.uuid(), '1', '编号不对，请刷新页面后再试'],
    ['a choice that is not offered', choice('ReadInputSeason', ['winter'], '假期：寒假'), 'spring', '假期：请从列出的选项里选一个'],
    ['something of another kind', z.string(), 7, '应为文字'],
    ['a rule of its own, in its own words', z.string().refine((text) => text === 'x', '请填 x'), 'y', '请填 x'],
    ['anything else', z.strictObject({}), { more: 1 }, '请检查这一项'],
  ])('is said for %s', (_what, schema, value, message) => expect(said(schema, value)).toEqual([message]));

  it.each<[string, z.ZodType, unknown]>([
    ['left out', typed(2, 30), undefined],
    ['null', z.int(), null],
    ['nothing but spaces', typed(1, 30), ' \t\u3000'],
    ['empty, as a password', z.string().min(1), ''],
    ['empty, as a number that is looked at twice', typed(1, 20).refine((value) => /^\d{6}$/.test(value), '应为 6 位数字'), ''],
  ])('is that nothing was filled in where it is %s', (_what, schema, value) => expect(said(schema, value)).toEqual(empty));

  it('is one thing at a time, and the real limit, however long the word is', () => {
    expect(said(typed(2, 3), '禾'.repeat(13))).toEqual(['最多 3 个字']);
    expect(said(typed(2, 3), `${'禾'.repeat(3)}${' '.repeat(10)}`)).toEqual(['最多 3 个字']);
  });
  it('is nothing where what is taken off makes a word fit', () =>
    expect(readInput(z.object({ field: typed(2, 3) }), { field: ` 小\u0000禾苗 ` })).toEqual({ ok: true, value: { field: '小禾苗' } }));

  it('never repeats what the person wrote', () => {
    const secret = '110101199001011237';
    const schema = z.object({ id: typed(2, 4), kind: z.enum(['a']), on: Day, count: z.int(), number: IdNumber });
    const input = { id: secret, kind: secret, on: secret, count: secret, number: `${secret}0` };
    const text = JSON.stringify(wrongIn(schema, input));
    expect([text.includes(secret), text.includes('number')]).toEqual([false, true]);
  });

  it('is said for twenty fields at most', () =>
    expect(wrongIn(z.object({ all: z.array(z.string()) }), { all: Array(50).fill(1) })).toHaveLength(20));

  it('is said of the whole when there is nothing to point at', () =>
    expect(wrongIn(z.object({}), null)).toEqual([{ path: '', message: '没有填，请补上' }]));
});

describe('where it is wrong', () => {
  const child = z.object({ name: field(typed(2, 30), '姓名'), number: field(IdNumber, '身份证号，只用来核对') });
  const schema = z.object({
    classId: z.uuid(),
    on: field(Day.clone().nullable(), '开班日期'),
    children: field(z.array(child).min(1), '孩子'),
    marks: z.array(z.int()).optional(),
  });
  const input = { classId: 'x', on: '2026-02-30', children: [{ name: '小禾', number: '1' }, { number: '1' }], marks: [1, 'x'] };

  it('is a path, list positions counted from 0', () =>
    expect(wrongIn(schema, input).map(({ path }) => path)).toEqual([
      'classId',
      'on',
      'children.0.number',
      'children.1.name',
      'children.1.number',
      'marks.1',
    ]));
  it('can be read in the message too, in the words of whoever filled it in', () =>
    expect(wrongIn(schema, input).map(({ message }) => message.split('：')[0])).toEqual([
      '编号不对，请刷新页面后再试',
      '开班日期',
      '第 1 个孩子的身份证号',
      '第 2 个孩子的姓名',
      '第 2 个孩子的身份证号',
      '第 2 个条目',
    ]));
  it('is the list itself where it is the list', () =>
    expect(wrongIn(schema, { ...input, children: [] })[2]).toEqual({ path: 'children', message: '孩子：至少要选 1 项' }));
});
