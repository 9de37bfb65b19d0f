import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor } from '@sanwei/contracts';
import { aSchema } from '@sanwei/testing';
import { actAlone } from './apart.js';
import { sealTrail } from './sealer.js';
import { checkLinks, findTrail } from './trail-view.js';
import type { Work } from './work.js';

const trailKey = randomBytes(32);
const member = randomUUID();
let schema: Awaited<ReturnType<typeof aSchema>>;
const at = (now: string, act: (work: Work) => Promise<unknown> | unknown, actor: { id: string } | null = null) =>
  actAlone(
    schema.db,
    {
      service: 'counseling',
      actor: actor ? { kind: 'person', id: actor.id, grants: [], loginId: randomUUID() } : systemActor('counseling'),
      now: new Date(now),
      requestId: randomUUID(),
    },
    async (work) => act(work),
  );
beforeAll(async () => {
  schema = await aSchema([]);
  // 23:30 and 0:30 in the city, and the day after.
  await at('2026-07-01T15:30:00.000Z', (work) => work.record('预约', randomUUID()), { id: member });
  await at('2026-07-01T16:30:00.000Z', (work) => work.record('取消', randomUUID(), 'TooLate'), { id: member });
  await at('2026-07-03T02:00:00.000Z', (work) => work.record('提醒', 'counseling'));
  await sealTrail(schema.db, trailKey, new Date('2026-07-03T02:00:01.000Z'));
}, 60_000);
afterAll(() => schema.drop());

const now = '2026-07-03T04:00:00.000Z';
const list = async (coarse: boolean, asked: { first?: number; after?: string | null; day?: string | null } = {}) => {
  let found: Awaited<ReturnType<typeof findTrail>> | null = null;
  await at(now, async (work) => {
    found = await findTrail(work, { first: 10, after: null, day: null, ...asked }, { coarse });
  });
  return found!;
};

describe('the trail for whoever audits', () => {
  it('is read newest first, page by page, and back from a day of the city', async () => {
    expect((await list(false)).items.map(({ link, action, outcome }) => [link, action, outcome])).toEqual([
      [3, '提醒', 'done'],
      [2, '取消', 'TooLate'],
      [1, '预约', 'done'],
    ]);
    const first = await list(false, { first: 2 });
    expect(first.items).toHaveLength(2);
    expect((await list(false, { first: 2, after: first.next })).items.map(({ link }) => link)).toEqual([1]);
    expect((await list(false, { day: '2026-07-01' })).items.map(({ link }) => link)).toEqual([1]);
    expect((await list(false, { day: '2026-06-30' })).items).toEqual([]);
  });

  it('shows who and when as it is where a moment is no harm', async () => {
    expect((await list(false)).items[1]).toMatchObject({ actor: member, at: '2026-07-01T16:30:00.000Z' });
  });

  it('where it is: no moment, and nothing of today, also not in the cursor', async () => {
    const all = await list(true, { first: 1 });
    expect(all.items).toEqual([
      { link: 2, at: '2026-07-01T16:00:00.000Z', action: '取消', outcome: 'TooLate', actor: member, object: expect.any(String) },
    ]);
    const next = await list(true, { first: 1, after: all.next });
    expect(next.items).toMatchObject([{ link: 1, at: '2026-06-30T16:00:00.000Z' }]);
    expect(all.next).toBe('2');
  });

  it('of today is not shown there by asking for a page or a day to come', async () => {
    expect((await list(true, { after: '99' })).items[0]).toMatchObject({ link: 2 });
    expect((await list(true, { day: '2030-01-01' })).items[0]).toMatchObject({ link: 2 });
  });

  it('is walked stretch by stretch, and the first link that does not fit is named', async () => {
    const check = async (from: number, atMost: number, coarse = false) => {
      let answer: Awaited<ReturnType<typeof checkLinks>> | null = null;
      await at(now, async (work) => {
        answer = await checkLinks(work, trailKey, { from, atMost }, { coarse });
      });
      return answer!;
    };
    expect(await check(1, 2)).toEqual({ whole: true, checked: 2, newest: 3, next: 3, brokenAt: null, why: null });
    expect(await check(3, 2)).toEqual({ whole: true, checked: 3, newest: 3, next: null, brokenAt: null, why: null });
    expect(await check(9_999, 5)).toEqual({ whole: true, checked: 3, newest: 3, next: null, brokenAt: null, why: null });
    // Where moments are hidden it does not grow before the day is over.
    expect(await check(1, 5, true)).toMatchObject({ whole: true, checked: 2, newest: 2, next: null });
    await schema.database.asRoot((root) =>
      root.query("UPDATE trail SET outcome = 'done' WHERE id = (SELECT trailId FROM trail_seal WHERE link = 2)"),
    );
    expect(await check(1, 5)).toMatchObject({ whole: false, checked: 1, brokenAt: 2, why: 'changed', next: null });
    expect(await check(2, 5)).toMatchObject({ whole: false, brokenAt: 2 });
  });
});
