import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aDesk, committed, type Desk, found } from './roster.example.js';

let desk: Desk;
beforeAll(async () => {
  desk = await aDesk();
}, 60_000);
afterAll(() => desk.city.stop());
beforeEach(() => desk.empty());

describe('ten thousand rows', () => {
  it('become members in portions, leave nothing staged and nothing readable', async () => {
    const { city, clerk, works } = desk;
    const phones = Array.from({ length: 10_000 }, (_, i) => `136${String(20_000_000 + i)}`);
    const rows = phones.map((phone) => ['苏映秋', phone] as const);
    const one = await committed(city, clerk, works, rows);
    expect(one).toMatchObject({ rows: 10_000, added: 10_000, bad: 0, committed: 10_000 });
    expect(await city.rows('SELECT COUNT(*) AS n FROM membership WHERE branchId = ?', [works])).toEqual([{ n: 10_000 }]);
    expect(await city.rows('SELECT 1 FROM roster_row WHERE rosterId = ?', [one.id])).toEqual([]);
    const dump = JSON.stringify(await city.rows('SELECT * FROM membership LIMIT 50'));
    expect(dump).not.toContain('苏映秋');
    expect(dump).not.toMatch(/136\d{8}/);
    expect(await committed(city, clerk, works, rows.slice(0, 8_999), true)).toMatchObject({ same: 8_999, ended: 1_001 });
    expect((await found(city, clerk, one.id)).status).toBe('committed');
  }, 120_000);
});

it('breaks over nothing', () => expect(desk.city.defects).toEqual([]));
