import { describe, expect, it } from '@jest/globals';
import { shownWeek } from './shown-week.js';

describe('the week that an address shows', () => {
  const today = '2026-11-28';
  it.each([
    ['2026-12-02', '2026-11-30'],
    ['2026-12-07', '2026-12-07'],
    [undefined, '2026-11-23'],
  ])('of %s begins on %s', (asked, monday) => expect(shownWeek(asked, today)).toBe(monday));
  it.each(['2026-13-45', '2026-02-30', '0000-01-01', '9999', '2026-12-2', 'neun', ''])('is this week for %j, which is no day', (asked) =>
    expect(shownWeek(asked, today)).toBe('2026-11-23'),
  );
});
