import { randomUUID } from 'node:crypto';
import { type Actor, type BranchId, type PersonId, scopeOfBranch, systemActor } from '@sanwei/contracts';
import { requestCode, signInWithCode } from '@sanwei/contracts/people/login';
import { viewMembership } from '@sanwei/contracts/people/membership';
import { bindPhone } from '@sanwei/contracts/people/person';
import { answerOf, person } from '@sanwei/testing';
import { actAlone } from '@sanwei/work';
import { newBranch } from '../branch/branch.rule.js';
import { placeBranches } from '../branch/branch.store.js';
import { aPeople, type People, signedInActor } from '../people.example.js';

export type Union = People & {
  /** A street with a works below it, and another street. */
  branches: { street: BranchId; works: BranchId; other: BranchId };
  clerkOf(branchId: BranchId | null): Actor & { id: PersonId };
  /** Somebody who has signed in with a code on this phone. */
  withPhone(phone?: string): Promise<{ actor: Actor & { id: PersonId }; phone: string; token: string }>;
  /** Somebody who came with WeChat and has bound this phone. */
  withWechat(phone?: string): Promise<{ actor: Actor & { id: PersonId }; phone: string; openid: string }>;
  membershipOf(
    actor: Actor,
  ): Promise<{ status: string; name: string; branchId: BranchId; reason: string | null; phoneTail: string } | null>;
  rows<T = Record<string, unknown>>(sql: string, params?: unknown[]): Promise<T[]>;
};

/** What a reply says: the code of a refusal, or that it is done. */
export const codeOf = (reply: { ok: boolean; error?: { code: string } }): string => reply.error?.code ?? 'done';

let phones = 0;
export const aPhone = () => `137${String(10_000_000 + ++phones)}`;

/** `people` with three branches and nobody in their registers. */
export const aUnion = async (): Promise<Union> => {
  const city = await aPeople();
  const [street, works, other] = [randomUUID(), randomUUID(), randomUUID()] as [BranchId, BranchId, BranchId];
  const { db, time } = city.running.room;
  const of = { service: 'people', actor: systemActor('people'), now: time.now(), requestId: 'union' } as const;
  const top = newBranch(street, '河畔街道总工会', null, of.now);
  const tree = [top, newBranch(works, '第一钢厂工会', top, of.now), newBranch(other, '城东街道总工会', null, of.now)];
  await actAlone(db, of, (work) => placeBranches(work, tree));
  return {
    ...city,
    branches: { street, works, other },
    clerkOf: (branchId) => ({ ...person(randomUUID(), 'branchClerk'), grants: [{ role: 'branchClerk', scope: scopeOfBranch(branchId) }] }),
    withPhone: async (phone = aPhone()) => {
      // A code a minute is another spec's business.
      await city.database.asRoot((root) => root.query('DELETE FROM code_allowance'));
      const { attemptId } = answerOf(await city.ask(requestCode, { phone }));
      const { personId, token } = answerOf(await city.ask(signInWithCode, { attemptId, code: city.sentCode(attemptId) }));
      return { actor: await signedInActor(city, { token, personId }), phone, token };
    },
    withWechat: async (phone = aPhone()) => {
      const openid = `fake-${randomUUID()}`;
      const { actor } = await city.aMember(openid);
      answerOf(await city.ask(bindPhone, { code: await city.phoneCode(phone) }, actor));
      return { actor, phone, openid };
    },
    membershipOf: async (actor) => answerOf(await city.ask(viewMembership, {}, actor)).membership,
    rows: async <T>(sql: string, params: unknown[] = []) =>
      city.database.asRoot(async (root) => (await root.query(sql, params))[0] as unknown as T[]),
  };
};
