import { randomUUID } from 'node:crypto';
import {
  type Actor,
  type BranchId,
  type Fact,
  heardAt,
  type Payload,
  type PersonId,
  type ProfileId,
  scopeOfBranch,
} from '@sanwei/contracts';
import { signAttestation } from '@sanwei/contracts/matchmaking/attestation';
import { saveProfile, submitProfile } from '@sanwei/contracts/matchmaking/profile';
import { giveRegisterConsent, type RegisterPurpose } from '@sanwei/contracts/matchmaking/register-consent';
import { verifyProfile } from '@sanwei/contracts/matchmaking/verification';
import { aClock, answerOf, aService, natsFor, person, type TestService, testKeys, until } from '@sanwei/testing';
import { connectWire, signerOf } from '@sanwei/wire';
import { actAlone, placeBranch, type Work } from '@sanwei/work';
import { aProfileInput, type ProfileInput } from './profile/profile.example.js';
import { registerTexts } from './register-consent/register-consent.text.js';
import { matchmaking } from './service.js';

export { answerOf, codeOf } from '@sanwei/testing';

/** `matchmaking` on the servers of the run, with three branches and a time that can be moved. */
export type Matchmaking = TestService & {
  branches: { street: BranchId; works: BranchId; other: BranchId };
  now(): Date;
  moveTime(byMs: number): Promise<void>;
  rows<T>(sql: string, params?: unknown[]): Promise<T[]>;
  /** Every row of every table as text, for looking for what must not be there. */
  everything(): Promise<string>;
  /** As `people` tells it. */
  hear<F extends Fact>(fact: F, payload: Payload<F>): Promise<unknown>;
  act<T>(act: (work: Work) => Promise<T>): Promise<T>;
};
export type Member = Actor & { id: PersonId };

export const aMatchmaking = async (): Promise<Matchmaking> => {
  const clock = await aClock();
  const { crypto, passport } = testKeys();
  const service = await aService(matchmaking(crypto), { clockFile: clock.file });
  const { database, running } = service;
  const { room } = running;
  const rows = <T>(sql: string, params: unknown[] = []) => database.asRoot(async (root) => (await root.query(sql, params))[0] as T[]);
  const [street, works, other] = [randomUUID(), randomUUID(), randomUUID()] as BranchId[];
  const branches = { street: street!, works: works!, other: other! };
  const actor = { kind: 'system' as const, id: 'system:matchmaking', grants: [], loginId: null };
  const act = <T>(what: (work: Work) => Promise<T>) =>
    actAlone(room.db, { service: 'matchmaking', actor, now: room.time.now(), requestId: 'spec' }, what);
  await act(async (work) => {
    await placeBranch(work, branches.street, []);
    await placeBranch(work, branches.works, [branches.street]);
    await placeBranch(work, branches.other, []);
  });
  const people = await connectWire(natsFor('people'), 'people', await signerOf('people', passport.people.key), () => undefined);
  return {
    ...service,
    branches,
    rows,
    act,
    hear: async (fact, payload) =>
      people.request(heardAt('matchmaking', fact), JSON.stringify(payload), { id: randomUUID(), passport: await people.signAsSystem() }),
    now: () => room.time.now(),
    moveTime: async (byMs) => {
      await clock.move(byMs);
      await until(() => Math.abs(room.time.now().getTime() - Date.now() - clock.offsetMs()) < 5_000);
    },
    everything: async () => {
      const names = await rows<{ name: string }>(
        'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
      );
      return JSON.stringify(await Promise.all(names.map(({ name }) => rows(`SELECT * FROM \`${name}\``))));
    },
    stop: async () => {
      await people.close();
      await service.stop();
      await clock.remove();
    },
  };
};

/** A clerk of one branch and of what lies below it; without a branch, of the whole city. */
export const aClerk = (branchId: BranchId | null = null): Member => ({
  ...person(randomUUID(), 'branchClerk'),
  grants: [{ role: 'branchClerk', scope: scopeOfBranch(branchId) }],
});
export const agree = async (city: Matchmaking, member: Member, ...purposes: RegisterPurpose[]) => {
  for (const purpose of purposes)
    answerOf(await city.ask(giveRegisterConsent, { purpose, version: registerTexts[purpose].version }, member));
};
/** A member with a draft. */
export const aDraft = async (city: Matchmaking, over: Partial<ProfileInput> = {}): Promise<{ member: Member; id: ProfileId }> => {
  const member = person();
  await agree(city, member, 'register');
  const input = aProfileInput({ branchId: city.branches.works, ...over });
  const { profile } = answerOf(await city.ask(saveProfile, input, member));
  return { member, id: profile.id };
};
export const aSubmitted = async (city: Matchmaking, over: Partial<ProfileInput> = {}) => {
  const draft = await aDraft(city, over);
  answerOf(await city.ask(signAttestation, { version: 1 }, draft.member));
  answerOf(await city.ask(submitProfile, {}, draft.member));
  return draft;
};
/** A member whom the city may recommend, with words that others may see. How words come to that is the business of `profile-text`. */
export const anActive = async (city: Matchmaking, over: Partial<ProfileInput> = {}) => {
  const submitted = await aSubmitted(city, over);
  await agree(city, submitted.member, 'recommendation');
  answerOf(await city.ask(verifyProfile, { profileId: submitted.id, version: 1 }, aClerk()));
  await city.rows("UPDATE profile SET texts = 'passed' WHERE id = ?", [submitted.id]);
  return submitted;
};
