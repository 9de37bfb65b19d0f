import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Role, systemActor } from '@sanwei/contracts';
import { openPassport, signInStaff } from '@sanwei/contracts/people/login';
import { changePassword } from '@sanwei/contracts/people/password';
import { codeOf, testKeys } from '@sanwei/testing';
import { verifierOf } from '@sanwei/wire';
import { actAlone } from '@sanwei/work';
import { aPeople, type People } from '../people.example.js';
import { type FirstAdministrator, openFirstAdministrators } from './first-administrators.js';
import { Passwords } from './passwords.js';

let people: People;
beforeAll(async () => {
  people = await aPeople();
}, 60_000);
afterAll(() => people.stop());

const open = async (...wanted: FirstAdministrator[]) => {
  const { db, time } = people.running.room;
  const of = { service: 'people', actor: systemActor('people'), now: time.now(), requestId: 'first' } as const;
  const passwords = await Passwords.make();
  return actAlone(db, of, (work) => openFirstAdministrators(work, passwords, wanted));
};
const three: FirstAdministrator[] = (['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as Role[]).map((role, i) => ({
  role,
  username: `first${i}`,
  name: '孟遥',
}));
const actorOf = async (username: string, password: string) => {
  const login = await people.ask(signInStaff, { username, password, totpCode: null });
  if (!login.ok) throw new Error(login.error.code);
  const opened = await people.ask(openPassport, { token: login.value.token, used: true }, undefined, {
    passport: await people.wire.signAsSystem(),
  });
  const actor = opened.ok ? await (await verifierOf(testKeys().passport.gateway.keys))(opened.value.passport) : null;
  if (!actor) throw new Error('no passport');
  return actor;
};

describe('the first administrators of a city', () => {
  it('are three accounts with a role each, whose first passwords open nothing but their change', async () => {
    const result = await open(...three);
    if (!('opened' in result)) throw new Error('held');
    expect(result.opened.map(({ role }) => role)).toEqual(three.map(({ role }) => role));
    for (const { username, role, initialPassword } of result.opened) {
      const first = await actorOf(username, initialPassword);
      expect(first).toMatchObject({ grants: [], mustChangePassword: true });
      const next = '河畔的第一场雨，下午三点';
      expect(codeOf(await people.ask(changePassword, { current: initialPassword, next }, first))).toBeNull();
      expect(await actorOf(username, next)).toMatchObject({ grants: [{ role }] });
    }
  });

  it('are not made beside administrators who are there, and then nobody is', async () => {
    const before = await people.database.asRoot((root) => root.query('SELECT COUNT(*) AS n FROM staff_account'));
    expect(await open({ role: 'auditAdministrator', username: 'another', name: '孟遥' })).toEqual({ held: ['auditAdministrator'] });
    expect((await people.database.asRoot((root) => root.query('SELECT COUNT(*) AS n FROM staff_account')))[0]).toEqual(before[0]);
  });

  it('are made for a role whose only grant has run out', async () => {
    await people.database.asRoot((root) =>
      root.query("UPDATE role_grant SET endsAt = '2026-01-01 00:00:00.000' WHERE role = 'systemAdministrator'"),
    );
    expect(await open({ role: 'systemAdministrator', username: 'second0', name: '孟遥' })).toMatchObject({
      opened: [{ username: 'second0' }],
    });
  });

  it('are made again for a role whose only holder is disabled', async () => {
    await people.database.asRoot((root) => root.query("UPDATE staff_account SET disabledAt = UTC_TIMESTAMP(3) WHERE username = 'first1'"));
    expect(await open({ role: 'securityAdministrator', username: 'second1', name: '孟遥' })).toMatchObject({
      opened: [{ username: 'second1' }],
    });
  });
});
