import { expect, it } from '@jest/globals';
import { mostOpenings, nextOpeningAt, openingsMs } from './phone-opening.rule.js';

const now = new Date('2026-03-01T10:00:00Z');
const openings = (count: number, newestMsAgo: number) =>
  Array.from({ length: count }, (_, i) => new Date(now.getTime() - newestMsAgo - i * 1_000));

it('lets so many be opened within an hour, wherever on the clock it begins', () => {
  expect(nextOpeningAt([], now)).toBeNull();
  expect(nextOpeningAt(openings(mostOpenings - 1, 0), now)).toBeNull();
  const full = openings(mostOpenings, 0);
  expect(nextOpeningAt(full, now)).toEqual(new Date(full.at(-1)!.getTime() + openingsMs));
});
it('lets the next be opened the very moment the first of them is an hour old', () => {
  const full = openings(mostOpenings, openingsMs - (mostOpenings - 1) * 1_000);
  expect(nextOpeningAt(full, now)).toBeNull();
  expect(nextOpeningAt(full, new Date(now.getTime() - 1))).toEqual(now);
});
