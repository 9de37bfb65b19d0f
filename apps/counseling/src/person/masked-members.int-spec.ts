import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataOrderId } from '@sanwei/contracts';
import { withdrawInformedConsent } from '@sanwei/contracts/counseling/informed-consent';
import { listMyCalendar } from '@sanwei/contracts/counseling/session';
import { everyService } from '@sanwei/contracts/registry';
import { until } from '@sanwei/testing';
import { aCounseling, type Counseling } from '../counseling.example.js';
import {
  aCounselorIn,
  aMember,
  answerOf,
  book,
  booked,
  cancel,
  codeOf,
  dayIn,
  noticesFor,
  sessionsOf,
  timeOn,
} from '../counselor.example.js';

const { listTrail, readOwnData } = everyService.find(({ service }) => service === 'counseling')!;
let city: Counseling;
beforeAll(async () => {
  city = await aCounseling();
}, 60_000);
afterAll(() => city.stop());

/** Every row but lines that are on their way to the member, which live for seconds. */
const kept = async () => {
  await city.rows("DELETE FROM outbox WHERE subject LIKE '%send-notices%'");
  return city.everything();
};

describe('a member of counseling', () => {
  it('is not given away by an id that other schemas know as well: of a request, or of an order for own data', async () => {
    const member = await aMember(city);
    const [orderId, requestId] = [randomUUID() as DataOrderId, randomUUID()];
    answerOf(await city.ask(readOwnData, { orderId }, member, { requestId }));
    const lines = await city.rows("SELECT object, requestId FROM trail WHERE action = '导出本人资料' AND actorId = ?", [
      city.maskOf(member.id),
    ]);
    expect(lines).toEqual([{ object: city.maskOf(orderId), requestId: city.maskOf(requestId) }]);
  });

  it('and the counselor are told in messages of their own, the counselor some time later', async () => {
    const [counselor, member] = [await aCounselorIn(city), await aMember(city)];
    await city.rows("DELETE FROM outbox WHERE subject LIKE '%send-notices%'");
    for (const minute of [600, 720, 840]) await booked(city, counselor, timeOn(dayIn(city, 8), minute), member);
    const lines = await city.rows<{ body: string; late: number }>(
      "SELECT body, TIMESTAMPDIFF(MICROSECOND, createdAt, dueAt) AS late FROM outbox WHERE subject LIKE '%send-notices%'",
    );
    const to = (id: string) => lines.filter(({ body }) => body.includes(id));
    expect(lines.filter(({ body }) => body.includes(member.id) && body.includes(counselor.id))).toEqual([]);
    expect(to(counselor.id)).toHaveLength(3);
    expect(new Set(to(counselor.id).map(({ late }) => late)).size).toBe(3);
    expect(to(member.id)).toHaveLength(3);
  });

  it('stands in no row under an id that another schema or a passport knows, whatever was done, allowed or not', async () => {
    const [counselor, member, on] = [await aCounselorIn(city), await aMember(city), dayIn(city, 5)];
    const session = await booked(city, counselor, timeOn(on, 600), member);
    await cancel(city, session, member);
    await booked(city, counselor, timeOn(on, 720), member);
    expect(codeOf(await book(city, counselor, timeOn(on, 725), member))).not.toBeNull();
    expect(codeOf(await city.ask(listMyCalendar, { from: null, days: 7 } as never, member))).toBe('NotAllowed');
    answerOf(await city.ask(readOwnData, { orderId: randomUUID() as DataOrderId }, member));
    expect(await kept()).not.toContain(member.id);
    // The search finds what is there.
    expect(await kept()).toContain(city.maskOf(member.id));
    expect(await kept()).toContain(counselor.id);
  });

  it('is told of their own sessions all the same', async () => {
    const [counselor, member] = [await aCounselorIn(city), await aMember(city)];
    await booked(city, counselor, timeOn(dayIn(city, 6), 600), member);
    expect(await noticesFor(city, member)).toHaveLength(1);
    expect(await sessionsOf(city, member)).toHaveLength(1);
    answerOf(await city.ask(withdrawInformedConsent, {}, member));
    expect((await sessionsOf(city, member)).map(({ status }) => status)).toEqual(['cancelled']);
  });

  it('who is a counselor too is one when at work and the other as a member', async () => {
    const counselor = await aCounselorIn(city);
    const both = { ...counselor, grants: [...counselor.grants, ...(await aMember(city)).grants] };
    const { json } = answerOf(await city.ask(readOwnData, { orderId: randomUUID() as DataOrderId }, both));
    expect(JSON.parse(json)).toMatchObject({ counselor: [{ id: counselor.id }], session: [] });
  });

  it('is under a mask in the trail as well, which the audit administrator reads without moments', async () => {
    const [counselor, member] = [await aCounselorIn(city), await aMember(city)];
    await booked(city, counselor, timeOn(dayIn(city, 5), 900), member);
    await city.moveTime(26 * 3_600_000);
    await until(async () => (await city.rows('SELECT seq FROM trail_unsealed')).length === 0);
    const auditor = {
      ...member,
      id: randomUUID() as typeof member.id,
      grants: [{ role: 'auditAdministrator', scope: { of: 'city', id: null } }],
    };
    const page = answerOf(await city.ask(listTrail, { first: 50, after: null, day: null }, auditor as typeof member));
    expect(page.items.filter(({ actor }) => actor === city.maskOf(member.id))).not.toEqual([]);
    expect(JSON.stringify(page)).not.toContain(member.id);
    expect(new Set(page.items.map(({ at }) => at.slice(11)))).toEqual(new Set(['16:00:00.000Z']));
    expect(city.defects).toEqual([]);
  });
});
