import { describe, expect, it } from '@jest/globals';
import { cursorOf, pageFrom } from './page.js';

const at = new Date('2026-11-24T01:05:00.123Z');
const row = (number: number) => ({ id: `01990000-0000-7000-8000-${String(number).padStart(12, '0')}`, at });
const rows = [row(1), row(2), row(3)];
const made = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url');
const none = { at: null, id: null };

describe('a page', () => {
  it('ends where the next one goes on', () => {
    const { items, next } = pageFrom(rows, 2, (one) => one.at);
    expect([items, cursorOf(next)]).toEqual([rows.slice(0, 2), row(2)]);
  });
  it('is the last one when there are no more rows than it shows', () => expect(pageFrom(rows, 3, (one) => one.at).next).toBeNull());
  it('may be empty', () => expect(pageFrom([], 3, () => at)).toEqual({ items: [], next: null }));
});

describe('a cursor', () => {
  it.each([
    ['nothing', null],
    ['words', 'not a cursor'],
    ['an instant that is none', made(['yesterday', row(1).id])],
    ['an instant written otherwise', made(['2026-11-24', row(1).id])],
    ['an instant that no table holds', made(['+012026-11-24T01:05:00.123Z', row(1).id])],
    ['an id that is none', made([at.toISOString(), "' OR 1 = 1"])],
    ['a part too many', made([at.toISOString(), row(1).id, 1])],
    ['an object', made({ at, id: row(1).id })],
  ])('that is %s begins the list at its beginning', (_what, after) => expect(cursorOf(after)).toEqual(none));
});
