import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonId } from '@sanwei/contracts';
import { findMemberProfiles } from '@sanwei/contracts/matchmaking/member-profile';
import { withdrawRegisterConsent } from '@sanwei/contracts/matchmaking/register-consent';
import { returnProfile, verifyProfile } from '@sanwei/contracts/matchmaking/verification';
import { person } from '@sanwei/testing';
import { aClerk, aDraft, aMatchmaking, answerOf, aSubmitted, codeOf, type Matchmaking, type Member } from '../matchmaking.example.js';

let city: Matchmaking;
let clerk: Member;
beforeAll(async () => {
  city = await aMatchmaking();
  clerk = aClerk(city.branches.street);
});
afterAll(() => city.stop());
const found = async (personIds: PersonId[], by = clerk) => answerOf(await city.ask(findMemberProfiles, { personIds }, by)).items;

describe('what the file of a member says of the register of singles', () => {
  it('is how far the checking is, and nothing of what the person wrote', async () => {
    const [waiting, returned, verified] = [await aSubmitted(city), await aSubmitted(city), await aSubmitted(city)];
    answerOf(await city.ask(returnProfile, { profileId: returned.id, version: 1, reason: '请补充真实姓名' }, clerk));
    answerOf(await city.ask(verifyProfile, { profileId: verified.id, version: 1 }, clerk));
    const items = await found([waiting, returned, verified].map(({ member }) => member.id));
    const of = ({ member }: { member: Member }) => items.find(({ personId }) => personId === member.id)!;
    expect([waiting, returned, verified].map((one) => of(one).status)).toEqual(['submitted', 'returned', 'active']);
    expect(of(verified)).toMatchObject({ verifiedAt: expect.stringMatching(/Z$/), attestationEndsAt: expect.stringMatching(/Z$/) });
    expect(of(waiting).verifiedAt).toBeNull();
    expect(of(returned).events.map(({ words, by }) => [words.slice(0, 6), by])).toEqual([
      ['档案退回修改', 'staff'],
      ['提交档案，等', 'self'],
      ['签了单身承诺', 'self'],
    ]);
    expect(of(verified).events[0]).toMatchObject({ words: '档案核实通过', by: 'staff', kind: 'profile' });
    expect(JSON.stringify(items)).not.toMatch(/苏映秋|小秋|抚顺|请补充/);
  });
  it('is nothing where there is a draft, where another branch verifies, and where the person has left', async () => {
    const [draft, elsewhere, gone] = [
      await aDraft(city),
      await aSubmitted(city, { branchId: city.branches.other }),
      await aSubmitted(city),
    ];
    answerOf(await city.ask(withdrawRegisterConsent, { purpose: 'register' }, gone.member));
    expect(await found([draft, elsewhere, gone].map(({ member }) => member.id))).toEqual([]);
    expect(await found([elsewhere.member.id], aClerk())).toHaveLength(1);
  });
  it('says nothing of a promise that is over', async () => {
    const { member } = await aSubmitted(city);
    await city.rows('UPDATE attestation SET endsAt = ? WHERE profileId = (SELECT id FROM profile WHERE personId = ?)', [
      ...[new Date(Date.now() - 1_000), member.id],
    ]);
    expect(await found([member.id])).toMatchObject([{ attestationEndsAt: null }]);
  });
  it('leaves a line for each', async () => {
    const own = aClerk(city.branches.works);
    const [first, second] = [await aSubmitted(city), await aSubmitted(city)];
    await found([first.member.id, second.member.id], own);
    const lines = await city.rows<{ object: string }>("SELECT object FROM trail WHERE actorId = ? AND action = '看到会员档案的进度'", [
      own.id,
    ]);
    expect(lines.map(({ object }) => object).sort()).toEqual([first.id, second.id].sort());
  });
  it.each(['member', 'matchmaker', 'counselor', 'systemAdministrator'] as const)('is closed to a %s', async (role) =>
    expect(codeOf(await city.ask(findMemberProfiles, { personIds: [person().id] }, person(undefined, role)))).toBe('NotAllowed'),
  );
});
