import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signInStaff } from '@sanwei/contracts/people/login';
import { closeAccount } from '@sanwei/contracts/people/person';
import { staffMembers } from '@sanwei/demo';
import { person } from '@sanwei/testing';
import { aCast, type Cast, password } from './login.example.js';

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});
afterAll(() => cast.people.stop());

describe('signing in as staff', () => {
  const signIn = (username: string, given = password) => cast.people.ask(signInStaff, { username, password: given, totpCode: null });
  it.each(['programs', ' Programs ', 'ＰＲＯＧＲＡＭＳ'])('takes the username as %j', async (username) => {
    expect(await signIn(username)).toMatchObject({
      ok: true,
      value: { grants: [{ role: 'programEditor', scope: { of: 'city', id: null } }] },
    });
  });
  it('says for which branch a role holds', async () => {
    const { branchId } = staffMembers.branchClerk;
    expect(await signIn('branch')).toMatchObject({
      ok: true,
      value: { grants: [{ role: 'branchClerk', scope: { of: 'branch', id: branchId } }] },
    });
  });
  it('answers a wrong password and an unknown username alike, and leaves a line in the trail', async () => {
    const { people } = cast;
    const wrong = { ok: false, error: { code: 'PasswordWrong' } };
    expect(await signIn('programs', 'guess')).toEqual(wrong);
    expect(await signIn('nobody-here', 'guess')).toEqual(wrong);
    const [lines] = await people.database.asRoot((root) =>
      root.query("SELECT action, object FROM trail WHERE outcome = 'PasswordWrong' ORDER BY id"),
    );
    expect(lines).toEqual([
      { action: '登录', object: staffMembers.programEditor.id },
      { action: '登录', object: 'unknown' },
    ]);
  });
  it('keeps passwords as argon2id and the trail without names', async () => {
    const { people } = cast;
    const [accounts] = await people.database.asRoot((root) => root.query('SELECT passwordHash FROM staff_account'));
    for (const { passwordHash } of accounts as { passwordHash: string }[])
      expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const [trail] = await people.database.asRoot((root) => root.query('SELECT * FROM trail'));
    expect(JSON.stringify(trail)).not.toMatch(/programs|guess|nobody-here/);
  });
  it('is for a person with a role only where the passport says so', async () => {
    const { people } = cast;
    expect(await people.ask(closeAccount, { understood: true }, { ...person(), grants: [] })).toEqual({
      ok: false,
      error: { code: 'NotAllowed' },
    });
  });
});

it('breaks over nothing', () => expect(cast.people.defects).toEqual([]));
