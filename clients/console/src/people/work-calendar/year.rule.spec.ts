import { describe, expect, it } from '@jest/globals';
import { announcedDays, type Day, holidaysOf, monthsOf } from './year.rule.js';

const day = (on: string, kind = 'workday', holiday: string | null = null, replaces: string | null = null): Day => ({
  ...{ on, kind, holiday, replaces },
  status: 'announced',
});
/** The week around the first of May 2026, and the Saturday that is worked for it. */
const may: Day[] = [
  day('2026-04-30'),
  ...['01', '02', '03', '04', '05'].map((on) => day(`2026-05-${on}`, 'restday', '劳动节')),
  ...['06', '07', '08'].map((on) => day(`2026-05-${on}`)),
  day('2026-05-09', 'makeup_workday', '劳动节', '2026-05-05'),
];

describe('a year as people see it', () => {
  it('has weeks from Monday, and empty places where another month is', () => {
    const [january] = monthsOf([day('2026-01-01'), day('2026-01-02'), day('2026-01-03'), day('2026-01-04'), day('2026-01-05')]);
    expect(january?.map((week) => week.map((one) => one?.on.slice(8)))).toEqual([
      [undefined, undefined, undefined, '01', '02', '03', '04'],
      ['05', undefined, undefined, undefined, undefined, undefined, undefined],
    ]);
  });

  it('says of a holiday from when to when one is off and what is worked for it', () => {
    expect(holidaysOf(may)).toEqual([
      {
        ...{ holiday: '劳动节', from: '2026-05-01', to: '2026-05-05', days: 5, assumed: false },
        makeups: [{ on: '2026-05-09', replaces: '2026-05-05' }],
      },
    ]);
  });

  it('counts a plain weekend between two days off to the holiday, and not a workday', () => {
    const parts = [day('2026-04-03', 'restday', '清明节'), day('2026-04-04', 'restday'), day('2026-04-05', 'restday', '清明节')];
    expect(holidaysOf(parts).map(({ from, to }) => [from, to])).toEqual([['2026-04-03', '2026-04-05']]);
    expect(holidaysOf(parts.map((one) => (one.on === '2026-04-04' ? day(one.on) : one))).map(({ from, to }) => [from, to])).toEqual([
      ['2026-04-03', '2026-04-03'],
      ['2026-04-05', '2026-04-05'],
    ]);
  });

  it('becomes the days of an announcement, and these the same year again', () => {
    const days = announcedDays(holidaysOf(may));
    expect(days.map(({ on, kind }) => `${on} ${kind}`)).toEqual([
      ...['01', '02', '03', '04', '05'].map((on) => `2026-05-${on} restday`),
      '2026-05-09 makeup_workday',
    ]);
    expect(holidaysOf(days.map((one) => ({ ...one, status: 'announced' })))).toEqual(holidaysOf(may));
  });
});
