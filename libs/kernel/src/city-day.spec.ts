import { describe, expect, it } from '@jest/globals';
import { cityClock, cityDay, endOfCityDay, fullYears, startOfCityDay } from './city-day.js';

describe('the city day', () => {
  it('has already begun in the city while it is still yesterday in UTC', () =>
    expect(cityDay(new Date('2026-01-31T16:00:00.000Z'))).toBe('2026-02-01'));
  it('begins at midnight in the city', () => expect(startOfCityDay('2026-02-01')).toEqual(new Date('2026-01-31T16:00:00.000Z')));
  it('ends where the next begins, over the end of a year too', () =>
    expect(endOfCityDay('2026-12-31')).toEqual(startOfCityDay('2027-01-01')));
  it('reads like a clock on a wall', () => expect(cityClock(new Date('2026-11-24T01:05:00.000Z'))).toBe('11月24日 9:05'));
  it.each([
    ['the day before the birthday', '2018-03-02', '2026-03-01', 7],
    ['the birthday itself', '2018-03-02', '2026-03-02', 8],
    ['a leap-day child on 28 February', '2020-02-29', '2026-02-28', 5],
    ['a leap-day child on 1 March', '2020-02-29', '2026-03-01', 6],
  ])('counts full years on %s', (_when, born, day, years) => expect(fullYears(born, day)).toBe(years));
});
