import { describe, expect, it } from '@jest/globals';
import { isDay, isTime, typedDate } from './typed-date.rule.js';
import { typedNumber } from './typed-number.rule.js';

describe('a day that is typed', () => {
  it.each([
    '2027-01-25',
    '2027-1-25',
    '2027.1.25',
    '2027/1/25',
    '2027年1月25日',
    '2027 年 1 月 25 日',
    '20270125',
    '２０２７．１．２５',
    '２０２７年１月２５日',
    ' 2027.01.25 ',
    '2027年1月25号',
    '2027–01–25',
    '2027—1—25',
  ])('is understood as %s', (text) => expect(typedDate(text, false)).toBe('2027-01-25'));
  it.each(['', '2027.13.45', '2027-02-30', '明天', '1.25', '2027年1月', '27.1.25', '2027-01-251', '2027.1.25 9:00'])(
    'is none as “%s”',
    (text) => expect(typedDate(text, false)).toBeNull(),
  );
  it.each([
    '2027-01-25 09:00',
    '2027.1.25 9:00',
    '2027年1月25日9点',
    '2027年1月25日 9时0分',
    '20270125 0900',
    '２０２７．１．２５　９：００',
    '2027年1月25号 9点整',
    '2027-01-25T09:00',
    '2027-01-25t09:00:00',
    '2027–01–25 9:00:00',
    '2027年1月25日 上午9:00',
    '2027.1.25 早上 9 点',
  ])('with its time is understood as %s', (text) => expect(typedDate(text, true)).toBe('2027-01-25T09:00'));
  it.each([
    ['下午3点半', '15:30'],
    ['下午 12:30', '12:30'],
    ['下午 15:00', '15:00'],
    ['晚上8点', '20:00'],
    ['上午 0:30', '00:30'],
    ['上午 12:00', '12:00'],
    ['9点半', '09:30'],
  ])('in the words of a clock of twelve, %s, is understood as %s', (said, clock) =>
    expect(typedDate(`2027年1月25日${said}`, true)).toBe(`2027-01-25T${clock}`),
  );
  it.each([
    '2027-01-25',
    '2027-01-25 25:00',
    '2027-01-25 上午 15:00',
    '2027-01-25 下午 0:00',
    '2027-01-25 晚上 12:00',
    '2027-01-25 9:00:30',
    '2027-01-25 9:60',
    '9:00',
    '2027-01-25 早上',
  ])('without a time is none as “%s”', (text) => expect(typedDate(text, true)).toBeNull());
  it.each([
    ['2027-01-25', true, false],
    ['2027-01-25T09:00', false, true],
    ['2027-02-29', false, false],
    ['2027-02-29T09:00', false, false],
    ['2027-13-01', false, false],
    ['2027-01-25T25:00', false, false],
    ['2027-01-25 09:00', false, false],
    ['2027.1.25', false, false],
    ['', false, false],
    [undefined, false, false],
  ])('as %s in a field is a day %s, a time %s', (value, day, time) => expect([isDay(value), isTime(value)]).toEqual([day, time]));
});

describe('a number that is typed', () => {
  it.each([
    ['35', 35],
    ['３５', 35],
    [' 35 ', 35],
    ['1,200', 1200],
    ['１，２００', 1200],
    ['-3', -3],
    ['2.5', 2.5],
    ['', null],
    ['三十五', '三十五'],
    ['3 5', '3 5'],
    ['35人', '35人'],
  ])('“%s” is %s', (text, value) => expect(typedNumber(text)).toBe(value));
});
