import { describe, expect, it } from '@jest/globals';
import { clock, day, dayFrom, greeting, left, moment, ofDay, weekday } from './time.js';

const now = new Date('2026-07-15T01:41:00.000Z');

describe('times as people say them', () => {
  it('are the city’s', () => {
    expect(clock(now)).toBe('9:41');
    expect(day('2026-07-14T16:00:00.000Z', now)).toBe('7月15日');
    expect(weekday(now)).toBe('周三');
    expect(clock(ofDay('2026-07-15'))).toBe('0:00');
  });

  it('say today, tomorrow and yesterday, and the year when it is far away', () => {
    expect(moment('2026-07-15T12:23:00.000Z', now)).toBe('今天 20:23');
    expect(dayFrom('2026-07-15T16:00:00.000Z', now)).toBe('明天');
    expect(dayFrom('2026-07-14T15:59:00.000Z', now)).toBe('昨天');
    expect(moment('2027-01-02T07:00:00.000Z', now)).toBe('1月2日 15:00');
    expect(moment('2027-02-02T07:00:00.000Z', now)).toBe('2027年2月2日 15:00');
  });

  it('say what is left, never less than nothing', () => {
    expect(left('2026-07-15T06:53:00.000Z', now)).toBe('还剩 5 小时 12 分');
    expect(left('2026-07-17T01:41:00.000Z', now)).toBe('还剩 2 天');
    expect(left('2026-07-15T01:41:30.000Z', now)).toBe('还剩 0 分');
    expect(left('2026-07-15T01:40:00.000Z', now)).toBe('');
  });

  it('greet by the hour', () => {
    expect(greeting(now)).toBe('早上好');
    expect(greeting(new Date('2026-07-15T18:30:00.000Z'))).toBe('夜深了');
    expect(greeting(new Date('2026-07-15T11:30:00.000Z'))).toBe('晚上好');
  });
});
