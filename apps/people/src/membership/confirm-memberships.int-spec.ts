import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, MembershipId, PersonId } from '@sanwei/contracts';
import { confirmMembership, confirmMemberships, requestMembership } from '@sanwei/contracts/people/membership';
import { answerOf, person } from '@sanwei/testing';
import { aUnion, codeOf, type Union } from './membership.example.js';

let city: Union;
let clerk: Actor & { id: PersonId };
beforeAll(async () => {
  city = await aUnion();
  clerk = city.clerkOf(city.branches.street);
}, 60_000);
afterAll(() => city.stop());

const name = '苏映秋';
const request = async (branchId = city.branches.works) => {
  const member = await city.withPhone();
  const { membership } = answerOf(await city.ask(requestMembership, { branchId, name }, member.actor));
  return { ...member, membershipId: membership.id };
};
const item = (one: { membershipId: MembershipId }, called = name) => ({ membershipId: one.membershipId, name: called });
const confirm = (items: ReturnType<typeof item>[], by: Actor = clerk, id?: string) =>
  city.ask(confirmMemberships, { items }, by, id ? { id } : {});
const outcomes = async (reply: Promise<Awaited<ReturnType<typeof confirm>>>) => answerOf(await reply).items.map(({ outcome }) => outcome);
const statusOf = async (...many: { actor: Actor }[]) => {
  const found = [];
  for (const { actor } of many) found.push((await city.membershipOf(actor))?.status);
  return found;
};

describe('many requests at once', () => {
  it('are confirmed each, with a line in the trail and a notice for each', async () => {
    const [first, second] = [await request(), await request()];
    expect(await outcomes(confirm([item(first), item(second)]))).toEqual(['confirmed', 'confirmed']);
    expect(await statusOf(first, second)).toEqual(['member', 'member']);
    for (const { membershipId, actor } of [first, second]) {
      expect(await city.rows("SELECT actorId FROM trail WHERE object = ? AND action = '确认入会'", [membershipId])).toEqual([
        { actorId: clerk.id },
      ]);
      expect((await city.noticeTexts(actor)).filter((text) => text.includes('入会申请有了结果'))).toHaveLength(1);
    }
    expect(await city.rows("SELECT object FROM trail WHERE actorId = ? AND action = '确认多份入会'", [clerk.id])).toEqual([
      { object: '2' },
    ]);
  });
  it('have each their own answer: who was answered before, renamed, of another branch, twice, or never there holds up nobody', async () => {
    const [good, answered, renamed, foreign] = [await request(), await request(), await request(), await request(city.branches.other)];
    answerOf(await city.ask(confirmMembership, item(answered), clerk));
    answerOf(await city.ask(requestMembership, { branchId: city.branches.works, name: '苏映雪' }, renamed.actor));
    const nowhere = { membershipId: randomUUID() as MembershipId };
    const by = city.clerkOf(city.branches.street);
    const { items } = answerOf(
      await confirm(
        [nowhere, foreign, renamed, answered, good, good].map((one) => item(one)),
        by,
      ),
    );
    expect(items.map(({ outcome }) => outcome)).toEqual(['answered', 'answered', 'renamed', 'answered', 'confirmed', 'answered']);
    expect(items[2]).toMatchObject({ membershipId: renamed.membershipId, name: '苏映雪', message: expect.stringContaining('“苏映雪”') });
    // Of another branch it is said what is said of nothing.
    expect({ ...items[0], membershipId: null }).toEqual({ ...items[1], membershipId: null });
    expect(items[4]).toMatchObject({ message: null });
    expect(await statusOf(good, renamed, foreign)).toEqual(['member', 'pending', 'pending']);
    const lines = await city.rows<{ action: string; object: string; outcome: string }>(
      'SELECT action, object, outcome FROM trail WHERE actorId = ?',
      [by.id],
    );
    const inTrail = lines.filter(({ action }) => action === '确认入会').map(({ object, outcome }) => `${object} ${outcome}`);
    expect(inTrail.sort()).toEqual(
      [
        ...[nowhere, foreign, answered, good].map(({ membershipId }) => `${membershipId} RequestAnswered`),
        `${renamed.membershipId} RequestRenamed`,
        `${good.membershipId} done`,
      ].sort(),
    );
  });
  it('get the first answer at the second tap, and are confirmed once by two clerks', async () => {
    const [first, second] = [await request(), await request()];
    const id = randomUUID();
    const once = await confirm([item(first)], clerk, id);
    expect(await confirm([item(first)], clerk, id)).toEqual(once);
    const both = await Promise.all([
      outcomes(confirm([item(second)])),
      outcomes(confirm([item(second)], city.clerkOf(city.branches.works))),
    ]);
    expect(both.flat().sort()).toEqual(['answered', 'confirmed']);
  });
  it('take as many statements for twelve as for two', async () => {
    const count = async (many: number) => {
      const all = [];
      for (let i = 0; i < many; i++) all.push(item(await request()));
      const heard: string[] = [];
      const nothing = () => undefined;
      const logQuery = (sql: string) => void (/membership/.test(sql) && heard.push(sql));
      const logger = {
        logQuery,
        logQueryError: nothing,
        logQuerySlow: nothing,
        logSchemaBuild: nothing,
        logMigration: nothing,
        log: nothing,
      };
      Object.assign(city.running.room.db, { logger });
      expect(new Set(await outcomes(confirm(all)))).toEqual(new Set(['confirmed']));
      const statements = heard.filter((sql) => /^\s*(SELECT id, personId|UPDATE membership)/.test(sql)).length;
      Object.assign(city.running.room.db, { logger: { ...logger, logQuery: nothing } });
      return statements;
    };
    expect([await count(2), await count(12)]).toEqual([2, 2]);
  });
  it.each(['member', 'matchmaker', 'systemAdministrator'] as const)('are closed to a %s, and the attempt leaves a line', async (role) => {
    const somebody = person(randomUUID(), role);
    expect(codeOf(await confirm([item({ membershipId: randomUUID() as MembershipId })], somebody))).toBe('NotAllowed');
    expect(await city.rows('SELECT outcome FROM trail WHERE actorId = ?', [somebody.id])).toEqual([{ outcome: 'NotAllowed' }]);
  });
});

it('breaks over nothing', () => expect(city.defects).toEqual([]));
