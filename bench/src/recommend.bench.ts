import { Pool } from '@sanwei/matchmaking/pool/pool.rule';
import type { Candidate } from '@sanwei/matchmaking/recommendation/judge.rule';
import { withRoot } from '@sanwei/servers';
import type { Connection } from 'mysql2/promise';
import { type BenchResult, median, pairedRatio, percentile, type Row, short, show, timed } from './figures.js';
import { ownCity } from './own-city.js';
import { plant, searchSql } from './recommend/by-sql.js';
import { heldBytes } from './recommend/memory.js';
import { somePeople, today } from './recommend/people.js';
import { Scan } from './recommend/scan.js';

const most = 20;
const members = 6_000;
const million = 1_000_000;
const compared = 300;
const rounds = 5;

/**
 * Everybody's best twenty of 6,000, and one member's of a million: ours against SQL with every fact a column, and against reading all columns
 * of numbers. The three must name the same ids in the same order.
 */
export const run = async (): Promise<BenchResult> => {
  const city = await ownCity();
  try {
    // Both hold for connections made afterwards: the peer gets memory for its table, and rows quickly.
    await withRoot(city.mysql, async (root) => {
      await root.query('SET GLOBAL innodb_buffer_pool_size = 1073741824');
      await root.query('SET GLOBAL local_infile = 1');
    });
    return await withRoot(city.mysql, async (root) => {
      await root.query('CREATE DATABASE bench_recommend');
      await root.query('USE bench_recommend');
      const small = await ofCity(root);
      const large = await ofMillion(root);
      show(`${members} members, the best ${most} of each`, small.rows);
      show(`${million} members, the best ${most} of one`, large.rows);
      return {
        bench: 'recommend',
        ratios: { sql: small.sql, scan1m: large.scan, sql1m: large.sql },
        violations: small.broken + large.broken,
        figures: {
          refreshMs: small.refreshMs,
          p95Ms1m: large.p95,
          scanP95Ms1m: large.scanP95,
          sqlP95Ms1m: large.sqlP95,
          bytesPerMember: large.bytes,
        },
      };
    });
  } finally {
    await city.end();
  }
};

const poolOf = (people: Iterable<Candidate>): Pool => {
  const pool = new Pool();
  for (const one of people) pool.put(one);
  return pool;
};
const idsBySql = async (root: Connection, sql: string): Promise<string[]> => {
  const [rows] = await root.query(sql);
  return (rows as { id: string }[]).map(({ id }) => id);
};
const same = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((id, i) => id === others[i]);

const ofCity = async (root: Connection) => {
  const people = [...somePeople(members, 1)];
  const pool = poolOf(people);
  const scan = new Scan(people);
  await plant(
    root,
    'city',
    scan.columns,
    people.map(({ sex }) => sex),
  );
  const chosen = people.filter((_one, i) => i % Math.floor(members / compared) === 0);
  let broken = 0;
  const took = { ours: [] as number[], sql: [] as number[] };
  for (let round = -1; round < rounds; round++) {
    const from = performance.now();
    for (const one of people) pool.search(one, most, today);
    const refresh = performance.now() - from;
    const sql = await timed(async () => {
      for (const one of chosen) {
        const ids = await idsBySql(root, searchSql('city', one, scan.columns, rowOf(people, one), most, today));
        if (
          round < 0 &&
          !same(
            ids,
            pool.search(one, most, today).map(({ id }) => id),
          )
        )
          broken++;
      }
    });
    // The first round compares and warms up.
    if (round < 0) continue;
    took.ours.push(refresh);
    took.sql.push((sql / chosen.length) * people.length);
  }
  const refreshMs = short(median(took.ours));
  if (refreshMs >= 1_000) broken++;
  const rows: Row[] = [
    { who: 'ours', 'ms for all': refreshMs },
    { who: `SQL (from ${chosen.length})`, 'ms for all': short(median(took.sql)) },
  ];
  return { broken, refreshMs, sql: pairedRatio(took.sql, took.ours), rows };
};
const rowOf = (people: readonly Candidate[], one: Candidate): number => people.indexOf(one) + 1;

const ofMillion = async (root: Connection) => {
  const before = heldBytes();
  const pool = poolOf(somePeople(million, 2));
  const bytes = short((heldBytes() - before) / million);
  const sexes: Candidate['sex'][] = [];
  const asking: { one: Candidate; row: number }[] = [];
  const scan = new Scan(watched(somePeople(million, 2), sexes, asking));
  await plant(root, 'million', scan.columns, sexes);
  const took = { ours: [] as number[], scan: [] as number[], sql: [] as number[] };
  let broken = 0;
  for (const [i, { one, row }] of asking.entries()) {
    let from = performance.now();
    const found = pool.search(one, most, today).map(({ id }) => id as string);
    const ours = performance.now() - from;
    from = performance.now();
    const scanned = scan.search(one, most, today);
    const all = performance.now() - from;
    if (!same(found, scanned)) broken++;
    // The first ones warm up.
    if (i < 20) continue;
    took.ours.push(ours);
    took.scan.push(all);
    if (i % 10 > 0) continue;
    let ids: string[] = [];
    took.sql.push(await timed(async () => (ids = await idsBySql(root, searchSql('million', one, scan.columns, row, most, today)))));
    if (!same(found, ids)) broken++;
  }
  const [p95, scanP95, sqlP95] = [took.ours, took.scan, took.sql].map((all) => percentile(all, 0.95)) as [number, number, number];
  const rows: Row[] = [
    { who: 'ours', 'p95 ms': short(p95), 'median ms': short(median(took.ours)), 'bytes a member': bytes },
    { who: 'scan', 'p95 ms': short(scanP95), 'median ms': short(median(took.scan)), 'bytes a member': '' },
    { who: 'SQL', 'p95 ms': short(sqlP95), 'median ms': short(median(took.sql)), 'bytes a member': '' },
  ];
  return {
    broken,
    bytes,
    rows,
    scan: short(scanP95 / p95),
    sql: short(sqlP95 / p95),
    p95: short(p95),
    scanP95: short(scanP95),
    sqlP95: short(sqlP95),
  };
};

const askers = 220;
/** Passes everybody on, and keeps who asks and of which sex each is. */
function* watched(people: Iterable<Candidate>, sexes: Candidate['sex'][], asking: { one: Candidate; row: number }[]): Generator<Candidate> {
  let row = 0;
  for (const one of people) {
    row += 1;
    sexes.push(one.sex);
    if (row % Math.floor(million / askers) === 0 && asking.length < askers) asking.push({ one, row });
    yield one;
  }
}
