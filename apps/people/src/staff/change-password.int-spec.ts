import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listMyLogins, signOut } from '@sanwei/contracts/people/login';
import { changePassword } from '@sanwei/contracts/people/password';
import { viewMe } from '@sanwei/contracts/people/person';
import { viewWorkCalendar } from '@sanwei/contracts/people/work-calendar';
import { staffMembers } from '@sanwei/demo';
import { person } from '@sanwei/testing';
import { aStaffedPeople, firstPassword, mustChange, type StaffedPeople } from './staff.example.js';

let people: StaffedPeople;
beforeAll(async () => {
  people = await aStaffedPeople();
}, 60_000);
afterAll(() => people.stop());

const minute = 60_000;
const codeOf = (reply: { ok: boolean; error?: { code: string } }) => reply.error?.code ?? 'done';
const next = (number: number) => `早班车开往河畔站 ${number}`;

describe('changing the password', () => {
  it('ends every other login and lets this one go on', async () => {
    const [here, there] = [await people.login('federation'), await people.login('federation')];
    expect(codeOf(await people.ask(changePassword, { current: firstPassword, next: next(1) }, here.actor))).toBe('done');
    expect(codeOf(await people.open(there.token))).toBe('LoginEnded');
    expect(codeOf(await people.open(here.token))).toBe('done');
    expect(codeOf(await people.signIn('federation'))).toBe('PasswordWrong');
    expect(codeOf(await people.signIn('federation', next(1)))).toBe('done');
  });

  it('refuses what is easy to guess, and any of the last five', async () => {
    const { actor } = await people.login('programs');
    const change = async (current: string, to: string) => codeOf(await people.ask(changePassword, { current, next: to }, actor));
    expect(await change(firstPassword, 'Password2026')).toBe('PasswordTooEasy');
    expect(await change(firstPassword, '河畔 Programs 的早班车 7 点')).toBe('PasswordHoldsUsername');
    expect(changePassword.refusals.PasswordHoldsUsername.message({})).toContain('用户名');
    expect(await change(firstPassword, firstPassword)).toBe('PasswordUsedBefore');
    const row = [firstPassword, next(1), next(2), next(3), next(4)];
    for (const [i, password] of row.slice(1).entries()) expect(await change(row[i]!, password)).toBe('done');
    expect(await change(next(4), firstPassword)).toBe('PasswordUsedBefore');
    expect(await change(next(4), next(5))).toBe('done');
    expect(await change(next(5), firstPassword)).toBe('done');
    const [{ kept }] = (await people.asRoot('SELECT COUNT(*) AS kept FROM password_history WHERE personId = ?', [actor.id])) as [
      { kept: number },
    ];
    expect(Number(kept)).toBe(4);
  });

  it('asks for the current one, which cannot be guessed by whoever holds a login', async () => {
    const { actor } = await people.login('matchmaker');
    const guess = async (current: string) => codeOf(await people.ask(changePassword, { current, next: next(1) }, actor));
    for (let i = 0; i < 5; i++) expect(await guess(`guess ${i}`)).toBe('PasswordNotRight');
    expect(await guess(firstPassword)).toBe('SignInPaused');
    expect(codeOf(await people.signIn('matchmaker'))).toBe('done');
    await people.moveTime(minute + 1_000);
    expect(await guess(firstPassword)).toBe('done');
  });

  it('happens once when two change it at once', async () => {
    const { actor } = await people.login('counselor');
    const change = (to: string) => people.ask(changePassword, { current: firstPassword, next: to }, actor);
    const codes = (await Promise.all([change(next(1)), change(next(2))])).map(codeOf);
    expect(codes.sort()).toEqual(['PasswordNotRight', 'done']);
  });

  it('is not for a member, who has none', async () => {
    const { actor } = await people.aMember('fake-without-password');
    expect(codeOf(await people.ask(changePassword, { current: 'a', next: next(1) }, actor))).toBe('NoPassword');
  });
});

describe('a first password', () => {
  it('opens nothing but its change, whatever the roles, at the service itself', async () => {
    const { id } = staffMembers.branchClerk;
    await mustChange(people, id);
    const { token, actor } = await people.login('branch');
    expect(actor).toMatchObject({ id, grants: [], mustChangePassword: true });
    expect(await people.ask(viewMe, {}, actor)).toMatchObject({ ok: true, value: { mustChangePassword: true, grants: [] } });
    expect(codeOf(await people.ask(listMyLogins, {}, actor))).toBe('done');
    expect(codeOf(await people.ask(viewWorkCalendar, { year: 2026 }, actor))).toBe('PasswordChangeNeeded');
    expect(codeOf(await people.ask(changePassword, { current: firstPassword, next: next(1) }, actor))).toBe('done');
    const free = await people.actorOf(token);
    expect(free.grants).toEqual([{ role: 'branchClerk', scope: { of: 'branch', id: staffMembers.branchClerk.branchId } }]);
    expect(codeOf(await people.ask(viewWorkCalendar, { year: 2026 }, free))).toBe('done');
    expect(codeOf(await people.ask(signOut, {}, free))).toBe('done');
  });
  it('does not stand in the way of somebody else, who is told the ordinary words', async () => {
    expect(codeOf(await people.ask(viewWorkCalendar, { year: 2026 }, person()))).toBe('NotAllowed');
  });
  it('is no defect in any of these cases', () => expect(people.defects).toEqual([]));
});
