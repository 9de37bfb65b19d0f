import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { ServiceWithRows } from '@sanwei/contracts';
import { aDatabase, type TestDatabase } from '@sanwei/testing';
import { openDatabase, retentionOfEveryService, sweepRows } from '@sanwei/work';
import type { DataSource } from 'typeorm';
import { everyService } from './every-service.example.js';

let database: TestDatabase;
let db: DataSource;
let service: ServiceWithRows;
const open = async (name: string) => {
  const parts = everyService().find(({ service }) => service === name)!;
  database = await aDatabase({ service: parts.service, migrations: parts.migrations });
  service = parts.service;
  // As the service itself: it must have the right to delete what it should.
  db = await openDatabase(database.mysql, parts);
  return [...retentionOfEveryService, ...(parts.retention ?? [])];
};
afterEach(async () => {
  await db.destroy();
  await database.drop();
});

const now = new Date('2026-11-24T08:00:00.000Z');
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
const ids = async (sql: string) => ((await db.query(sql)) as { id: string }[]).map(({ id }) => id);

describe('what has had its time', () => {
  it.each(['people', 'matchmaking', 'counseling', 'childcare'])(
    'is found in tables and columns that are there, and may be deleted by %s',
    async (name) => {
      const rules = await open(name);
      expect([...(await sweepRows(db, service, now, rules)).values()]).toEqual([...new Set(rules.map(({ table }) => table))].map(() => 0));
    },
  );

  it('goes, and what is a day younger stays: notices, sign-ins, orders, withdrawn consents', async () => {
    const rules = await open('people');
    const made = async (table: string, at: string, row: Record<string, unknown>, days: number[]) => {
      for (const day of days) {
        const all = { id: randomUUID(), ...row, [at]: ago(day) };
        await db.query(
          `INSERT INTO ${table} (${Object.keys(all)
            .map((key) => `\`${key}\``)
            .join(', ')}) VALUES (?)`,
          [Object.values(all)],
        );
      }
    };
    const personId = randomUUID();
    await made('notice', 'at', { personId, saidSealed: 'x', tries: 0 }, [366, 364]);
    const login = { personId, way: 'code', startedAt: ago(400), seenAt: ago(400) };
    await made('login', 'expiresAt', { ...login, tokenHash: 'a'.repeat(64) }, [181]);
    await made('login', 'expiresAt', { ...login, tokenHash: 'b'.repeat(64) }, [179]);
    await made(
      'data_order',
      'endedAt',
      { personId, kind: 'closing', status: 'done', openedAt: ago(1200), dueAt: ago(1180) },
      [1_096, 1_094],
    );
    await made('data_order', 'openedAt', { personId, kind: 'closing', status: 'working', dueAt: ago(1180) }, [1_200]);
    const consent = { personId, purpose: 'x', version: 1, textHash: 'c'.repeat(64), givenAt: ago(2_000), live: null };
    await made('consent', 'withdrawnAt', consent, [1_096, 1_094]);
    await made('consent', 'givenAt', { ...consent, live: 1, withdrawnAt: null }, [2_000]);
    const gone = await sweepRows(db, service, now, rules);
    expect(Object.fromEntries([...gone].filter(([, count]) => count > 0))).toEqual({ notice: 1, login: 1, data_order: 1, consent: 1 });
    for (const [table, left] of [
      ['notice', 1],
      ['login', 1],
      ['data_order', 2],
      ['consent', 2],
    ] as const)
      expect(await ids(`SELECT id FROM ${table}`)).toHaveLength(left);
  });

  it('goes in batches until all of it is gone, cells of past sessions as well', async () => {
    const rules = await open('counseling');
    const minute = (at: Date) => Math.floor(at.getTime() / 300_000) * 5;
    const cells = Array.from({ length: 1_203 }, (_, i) => ['counselor', randomUUID(), minute(ago(3)) - 5 * i, 0, randomUUID()]);
    cells.push(['counselor', randomUUID(), minute(ago(1)), 0, randomUUID()], ['counselor', randomUUID(), minute(ago(-3)), 0, randomUUID()]);
    await db.query('INSERT INTO booking_cell (resourceKind, resourceId, cellStart, seat, bookingId) VALUES ?', [cells]);
    expect((await sweepRows(db, service, now, rules)).get('booking_cell')).toBe(1_203);
    expect(await db.query('SELECT 1 FROM booking_cell')).toHaveLength(2);
  });
});
