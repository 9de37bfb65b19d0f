import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, BranchId, MembershipId } from '@sanwei/contracts';
import { systemActor } from '@sanwei/contracts';
import { countMembers, listMembers } from '@sanwei/contracts/people/membership';
import { answerOf, person } from '@sanwei/testing';
import { actAlone, placeBranch } from '@sanwei/work';
import { aPhone, aUnion, type Union } from './membership.example.js';
import { newMembership } from './membership.store.js';
import { memberships } from './membership.table.js';

const many = 6_000;
const branchCount = 120;
let city: Union;
let few: BranchId;
let above: BranchId;
beforeAll(async () => {
  city = await aUnion();
  const { db, time } = city.running.room;
  const of = { service: 'people', actor: systemActor('people'), now: time.now(), requestId: 'deep' } as const;
  const ids = Array.from({ length: branchCount }, () => randomUUID() as BranchId);
  [above, few] = [randomUUID() as BranchId, ids[7]!];
  await actAlone(db, of, async (work) => {
    await placeBranch(work, above, []);
    for (const id of ids) await placeBranch(work, id, [above]);
    const rows = Array.from({ length: many }, (_, number) => {
      const since = new Date(of.now.getTime() - (many - number) * 60_000);
      // One branch in ten holds a tenth of the city, so that a list of it alone is long too.
      const branchId = number % 10 === 0 ? few : ids[number % branchCount]!;
      const known = { branchId, personId: null, status: 'member', source: 'roster', since, rosterId: null } as const;
      return newMembership(city.secrets, { id: work.newId<MembershipId>(), ...known }, number % 3 === 0 ? '韩溪' : '沈岚', aPhone());
    });
    for (let from = 0; from < many; from += 500) await work.insert(memberships, rows.slice(from, from + 500));
  });
  await city.rows('ANALYZE TABLE membership, branch_scope');
}, 120_000);
afterAll(() => city.stop());

/** What the statement of a page reads, in rows and entries of indexes. */
const readBy = (sql: string, params: unknown[]) =>
  city.database.asRoot(async (root) => {
    await root.query('FLUSH STATUS');
    await root.query(sql, params);
    const [rows] = (await root.query("SHOW SESSION STATUS LIKE 'Handler_read_%'")) as unknown as [{ Value: string }[]];
    return rows.reduce((sum, { Value }) => sum + Number(Value), 0);
  });
const everyPage = async (keeper: Actor, name: string | null) => {
  const heard: [string, unknown[]][] = [];
  const nothing = () => undefined;
  const logQuery = (sql: string, params?: unknown[]) => void (/ORDER BY since/.test(sql) && heard.push([sql, params ?? []]));
  Object.assign(city.running.room.db, {
    logger: { logQuery, logQueryError: nothing, logQuerySlow: nothing, logSchemaBuild: nothing, logMigration: nothing, log: nothing },
  });
  const sinces: string[] = [];
  for (let after: string | null = null, page = 0; page === 0 || after; page++) {
    const answer: { items: { since: string }[]; next: string | null } = answerOf(
      await city.ask(listMembers, { branchId: null, name, status: 'member', first: 50, after }, keeper),
    );
    sinces.push(...answer.items.map(({ since }) => since));
    after = answer.next;
  }
  return { heard, sinces };
};

describe('a register of thousands', () => {
  it.each<[string, string | null, number, () => Actor]>([
    ['by the federation', null, many, () => person(randomUUID(), 'federationStaff')],
    ['by a clerk above many branches', null, many, () => city.clerkOf(above)],
    ['by the clerk of one branch', null, 0, () => city.clerkOf(few)],
    ['by a name that many have', '韩溪', many / 3, () => city.clerkOf(above)],
  ])('is read %s to its end, each page at the cost of the first', async (_, name, expected, keeper) => {
    const { heard, sinces } = await everyPage(keeper(), name);
    expect(sinces.length).toBeGreaterThanOrEqual(Math.max(expected, 600));
    expect(sinces).toEqual([...sinces].sort());
    const cost = [];
    for (const page of [heard[0]!, heard.at(-2)!]) cost.push(await readBy(...page));
    // A page of 50 that is walked, not sorted out of thousands.
    expect(Math.max(...cost)).toBeLessThan(1_000);
    expect(answerOf(await city.ask(countMembers, { branchId: null, name, status: 'member' }, keeper())).count).toBe(sinces.length);
  });
});
