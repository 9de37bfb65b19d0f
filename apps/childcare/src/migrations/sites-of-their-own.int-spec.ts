import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { aDatabase, type TestDatabase } from '@sanwei/testing';
import { SitesOfTheirOwn1700000000013 } from './0013-sites-of-their-own.js';
import { migrations } from './index.js';

let database: TestDatabase;
beforeAll(async () => {
  const before = migrations.slice(0, migrations.indexOf(SitesOfTheirOwn1700000000013));
  database = await aDatabase({ service: 'childcare', migrations: before });
});
afterAll(() => database.drop());

const idOf = (number: number) => `01990000-0000-7000-a001-${String(number).padStart(12, '0')}`;

it('a place that was known by its first class keeps that number as its own', () =>
  database.asRoot(async (root) => {
    const places = ['北站书屋', '河畔小学', '河畔小学', 'park 书屋', 'Ｐark 书屋'];
    // The newest is written first: the number tells which is the first class, not the order of rows.
    for (const [index, site] of [...places.entries()].reverse())
      await root.query(
        "INSERT INTO school_class (id, programId, name, site, startsOn, endsOn, youngest, oldest, capacity, taken, waiting, nextRank, opensAt, closesAt) VALUES (?, ?, '一班', ?, '2027-01-18', '2027-02-05', 6, 12, 9, 0, 0, 1, NOW(3), NOW(3))",
        [idOf(index), randomUUID(), site],
      );
    await new SitesOfTheirOwn1700000000013().up({ query: (sql: string) => root.query(sql) } as never);
    const [sites] = await root.query('SELECT id, name FROM site ORDER BY id');
    expect(sites).toEqual([0, 1, 3].map((index) => ({ id: idOf(index), name: places[index] })));
    const [classes] = await root.query('SELECT siteId, site FROM school_class ORDER BY id');
    expect(classes).toEqual([0, 1, 1, 3, 3].map((index) => ({ siteId: idOf(index), site: places[index] })));
  }));
