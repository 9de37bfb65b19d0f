import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, PersonId } from '@sanwei/contracts';
import { changePassword } from '@sanwei/contracts/people/password';
import { resetSecondFactor } from '@sanwei/contracts/people/staff';
import { beginTotp, confirmTotp, removeTotp } from '@sanwei/contracts/people/totp';
import { staffMembers } from '@sanwei/demo';
import { person } from '@sanwei/testing';
import { aStaffedPeople, codeAhead, firstPassword, type StaffedPeople, setTotp } from './staff.example.js';

let people: StaffedPeople;
let security: Actor;
beforeAll(async () => {
  people = await aStaffedPeople();
  security = { ...person(staffMembers.securityAdministrator.id, 'securityAdministrator'), steppedUpUntil: Date.now() + 600_000 };
}, 60_000);
afterAll(() => people.stop());

const codeOf = (reply: { ok: boolean; error?: { code: string } }) => reply.error?.code ?? 'done';
const reset = (actor: Actor) => people.ask(resetSecondFactor, { personId: actor.id as PersonId }, security);
const next = '隔岸的灯火照见归舟 9';

describe('a request that was on its way when the sign-in was ended', () => {
  it('sets up no second factor, confirms none, removes none and changes no password', async () => {
    const { actor } = await people.login('programs');
    const begun = await people.ask(beginTotp, { password: firstPassword }, actor);
    if (!begun.ok) throw new Error(begun.error.code);
    const secret = new URL(begun.value.uri).searchParams.get('secret') ?? '';
    await people.asRoot('UPDATE login SET endedAt = NOW() WHERE personId = ?', [actor.id]);
    expect(codeOf(await people.ask(confirmTotp, { code: codeAhead(secret), stepsUp: false }, actor))).toBe('LoginEnded');
    expect(codeOf(await people.ask(beginTotp, { password: firstPassword }, actor))).toBe('LoginEnded');
    expect(codeOf(await people.ask(changePassword, { current: firstPassword, next }, actor))).toBe('LoginEnded');
    const { actor: other } = await people.login('federation');
    await setTotp(people, other);
    await people.asRoot('UPDATE login SET endedAt = NOW() WHERE personId = ?', [other.id]);
    expect(codeOf(await people.ask(removeTotp, {}, { ...other, steppedUpUntil: Date.now() + 60_000 }))).toBe('LoginEnded');
    expect(codeOf(await people.signIn('federation'))).toBe('TotpNeeded');
    expect(codeOf(await people.signIn('programs'))).toBe('done');
  });

  it('comes before the administrator’s reset and is undone by it, or after it and is refused', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { actor } = await people.login('matchmaker');
      const [done, begun] = await Promise.all([reset(actor), people.ask(beginTotp, { password: firstPassword }, actor)]);
      expect(codeOf(done)).toBe('done');
      expect(['done', 'LoginEnded']).toContain(codeOf(begun));
      expect(await people.asRoot('SELECT 1 FROM staff_totp WHERE personId = ?', [actor.id])).toEqual([]);
    }
  });

  it('is no defect in any of these cases', () => expect(people.defects).toEqual([]));
});
