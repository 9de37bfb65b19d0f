import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RunningService } from '@sanwei/wire';
import { aChildcare, type Childcare } from '../childcare.example.js';
import { aFamily, answerOf, aPublishedClass, classNow, enroll, enrolled, type Family, placesOf, withdraw } from '../family.example.js';

let city: Childcare;
let second: RunningService;
beforeAll(async () => {
  city = await aChildcare();
  second = await city.another();
});
afterAll(async () => {
  await second.stop();
  await city.stop();
});

/** Every tenth family has twins. They fill in their forms on the days before, a few at a time: the rush is about enrolling. */
const families = async (count: number): Promise<Family[]> => {
  const all: Family[] = [];
  while (all.length < count) {
    const few = Array.from({ length: Math.min(20, count - all.length) }, (_, i) => aFamily(city, (all.length + i) % 10 === 0 ? 2 : 1));
    all.push(...(await Promise.all(few)));
  }
  return all;
};

describe('two instances of the service on one database', () => {
  it('give 200 families their places at once: no seat oversold, no twins split, ranks without gap, nobody overtaken', async () => {
    const [classId, all] = [await aPublishedClass(city, 33), await families(200)];
    const replies = await Promise.all(all.map((one) => enroll(city, classId, one)));
    const given = replies.flatMap((reply) => answerOf(reply).places).sort((a, b) => a.rank - b.rank);
    expect(given.map(({ rank }) => rank)).toEqual(Array.from({ length: 220 }, (_, i) => i + 1));

    const admitted = given.filter(({ status }) => status === 'admitted');
    const firstWaiting = given.find(({ status }) => status === 'waiting')!.rank;
    expect(admitted.every(({ rank }) => rank < firstWaiting)).toBe(true);
    // The last free seat stays free when twins are the next in line.
    expect([32, 33]).toContain(admitted.length);
    expect(await classNow(city, classId)).toMatchObject({ taken: admitted.length, waiting: 220 - admitted.length });
    for (const reply of replies) expect(new Set(answerOf(reply).places.map(({ status }) => status)).size).toBe(1);
    expect(city.defects).toEqual([]);
  });

  it('say to each family what is written, and leave one receipt and one notice for each', async () => {
    const [classId, all] = [await aPublishedClass(city, 5), await families(20)];
    const replies = await Promise.all(all.map((one) => enroll(city, classId, one)));
    for (const [i, one] of all.entries())
      expect((await placesOf(city, one)).map((place) => ({ ...place, waitingAhead: null }))).toEqual(answerOf(replies[i]!).places);
    const ids = all.map(({ parent }) => parent.id);
    const receipts = await city.rows('SELECT actorId FROM receipt WHERE subject = ? AND actorId IN (?)', [
      'childcare.enrollment.enroll-children.v1',
      ids,
    ]);
    const lines = await city.rows<{ body: string }>("SELECT body FROM outbox WHERE subject = 'people.notice.send-notices.v1'");
    const told = lines.flatMap(({ body }) =>
      (JSON.parse(body) as { notices: { personId: string }[] }).notices.map(({ personId }) => personId),
    );
    expect([receipts.length, told.filter((id) => ids.some((own) => own === id)).sort()]).toEqual([20, [...ids].sort()]);
  });

  it('count one family once, whichever instance each of its taps reaches', async () => {
    const [classId, one] = [await aPublishedClass(city, 5), await aFamily(city, 2)];
    const id = '01990000-0000-7000-8000-00000000000e';
    const replies = await Promise.all(Array.from({ length: 12 }, () => enroll(city, classId, one, { id })));
    expect(new Set(replies.map((reply) => JSON.stringify(answerOf(reply)))).size).toBe(1);
    expect(await classNow(city, classId)).toMatchObject({ taken: 2, waiting: 0 });
  });

  it('count right while some families come and others leave', async () => {
    const [classId, staying, coming] = [await aPublishedClass(city, 8), await families(20), await families(20)];
    const given = await Promise.all(staying.map((one) => enrolled(city, classId, one)));
    const leaving = given.slice(0, 12).flatMap(({ places }, i) => places.map(({ id }) => ({ id, parent: staying[i]!.parent })));
    await Promise.all([...coming.map((one) => enroll(city, classId, one)), ...leaving.map(({ id, parent }) => withdraw(city, id, parent))]);
    const [counted] = await city.rows<Record<string, string>>(
      `SELECT SUM(status IN ('admitted', 'offered')) AS taken, SUM(status = 'waiting') AS waiting, COUNT(*) AS all_,
       MAX(\`rank\`) AS lastRank FROM place WHERE classId = ?`,
      [classId],
    );
    const { taken, waiting } = await classNow(city, classId);
    expect({ taken, waiting, all_: 44, lastRank: 44 }).toEqual(
      Object.fromEntries(Object.entries(counted!).map(([k, v]) => [k, Number(v)])),
    );
    expect([taken === 8 || taken === 7, city.defects]).toEqual([true, []]);
  });
});
