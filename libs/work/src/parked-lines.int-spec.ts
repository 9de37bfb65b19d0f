import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ok } from '@sanwei/kernel';
import { aSchema } from '@sanwei/testing';
import { actAlone } from './apart.js';
import { asking, markAdded, marks, someone } from './mark.example.js';
import { countParked, findParkedLines, releaseParkedLine, releaseParkedLines } from './parked-lines.js';
import { runWork } from './run-work.js';
import type { Work } from './work.js';

let schema: Awaited<ReturnType<typeof aSchema>>;
beforeAll(async () => {
  schema = await aSchema([marks as never]);
  for (const value of [1, 2, 3])
    await runWork(schema.db, asking(randomUUID(), { name: 'a', value }), async (work) => {
      work.tell(markAdded, { value }, `key ${value}`);
      return ok({ value });
    });
  await schema.database.asRoot((root) =>
    root.query("UPDATE outbox SET parkedAt = NOW(3), failures = 8, tries = 8, lastError = 'Defect' WHERE seq < 3"),
  );
});
afterAll(() => schema.drop());

const act = <T>(by: (work: Work) => Promise<T>) =>
  actAlone(schema.db, { service: 'childcare', actor: someone(), now: new Date(), requestId: 'spec' }, by);
const listed = (first = 20, after: string | null = null) => act((work) => findParkedLines(work, { first, after }));

describe('lines that were put aside', () => {
  it('are listed without what they say, page by page', async () => {
    const { items, next } = await listed(1);
    const rest = await listed(1, next);
    expect([items.length, rest.items.length, rest.next]).toEqual([1, 1, null]);
    expect(new Set([...items, ...rest.items].map(({ id }) => id)).size).toBe(2);
    expect(items[0]).toMatchObject({ hearer: 'people', tries: 8, lastError: 'Defect', subject: expect.stringContaining('mark-added') });
    expect(JSON.stringify(items)).not.toContain('value');
  });

  it('go back into the queue once, and begin to be counted anew', async () => {
    const [line] = (await listed()).items;
    expect([await act((work) => releaseParkedLine(work, line!.id)), await act((work) => releaseParkedLine(work, line!.id))]).toEqual([
      true,
      false,
    ]);
    const [row] = await schema.db.query('SELECT parkedAt, failures, tries FROM outbox WHERE id = ?', [line!.id]);
    expect(row).toEqual({ parkedAt: null, failures: 0, tries: 0 });
    expect((await listed()).items.map(({ id }) => id)).not.toContain(line!.id);
  });

  it('are no others than those', async () => {
    const [waiting] = (await schema.db.query('SELECT id FROM outbox WHERE parkedAt IS NULL ORDER BY seq DESC LIMIT 1')) as { id: string }[];
    expect(await act((work) => releaseParkedLine(work, waiting!.id))).toBe(false);
  });
});

describe('several lines that were put aside', () => {
  const idOf = async (seq: number) => {
    const [row] = (await schema.db.query('SELECT id FROM outbox WHERE seq = ?', [seq])) as { id: string }[];
    return row!.id;
  };
  const release = (ids: string[], dryRun = false) => act((work) => releaseParkedLines(work, ids, dryRun));
  const park = () =>
    schema.database.asRoot((root) =>
      root.query("UPDATE outbox SET parkedAt = IF(seq < 3, '2026-11-20 01:02:03.000', NULL), lineKey = 'one', failures = 8, tries = 8"),
    );

  it('are counted, with the oldest', async () => {
    await park();
    expect(await act(countParked)).toEqual({ count: 2, oldestAt: '2026-11-20T01:02:03.000Z' });
  });

  it('are tried first: it says what would happen and how many wait behind, and changes nothing', async () => {
    await park();
    const ids = [await idOf(3), await idOf(2), randomUUID(), await idOf(1)];
    expect((await release(ids, true)).map(({ outcome, behind }) => [outcome, behind])).toEqual([
      ['notParked', 0],
      ['wouldRetry', 1],
      ['notParked', 0],
      ['wouldRetry', 2],
    ]);
    expect((await act(countParked)).count).toBe(2);
  });

  it('go back each for itself, and once, whoever else does the same in the same moment', async () => {
    await park();
    const ids = [await idOf(1), await idOf(2)];
    const [one, other] = await Promise.all([release([...ids, ids[0]!]), release([...ids].reverse())]);
    const retried = [...one, ...other].filter(({ outcome }) => outcome === 'retried').map(({ id }) => id);
    expect([...new Set(retried)].sort()).toEqual([...ids].sort());
    for (const id of ids)
      expect([one, other].filter((all) => all.some((line) => line.id === id && line.outcome === 'retried'))).toHaveLength(1);
    expect(await act(countParked)).toEqual({ count: 0, oldestAt: null });
  });
});
