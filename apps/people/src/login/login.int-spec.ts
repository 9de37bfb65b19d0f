import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor, LoginId } from '@sanwei/contracts';
import { systemActor } from '@sanwei/contracts';
import { endLogin, findClosing, listMyLogins, openPassport, signInStaff, signInWithWechat, signOut } from '@sanwei/contracts/people/login';
import { closeAccount } from '@sanwei/contracts/people/person';
import { staffMembers } from '@sanwei/demo';
import { person, testKeys } from '@sanwei/testing';
import { verifierOf } from '@sanwei/wire';
import { actAlone } from '@sanwei/work';
import { loadCast } from '../load-cast.js';
import { aPeople, type People } from '../people.example.js';
import { Passwords } from '../staff/passwords.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const password = 'demo-九月的风 2026';

let people: People;
const hints: string[] = [];
beforeAll(async () => {
  people = await aPeople();
  people.wire.onHint((topic) => hints.push(topic));
  const { db, time } = people.running.room;
  const of = { service: 'people', actor: systemActor('people'), now: time.now(), requestId: 'demo-city' } as const;
  const passwords = await Passwords.make();
  for (let start = 0; start < 2; start++) await actAlone(db, of, (work) => loadCast(work, people.secrets, passwords, password));
});
afterAll(() => people.stop());
beforeEach(() => void hints.splice(0));

const gateway = () => people.wire.signAsSystem();
const open = async (token: string) => people.ask(openPassport, { token }, undefined, { passport: await gateway() });
const actorOf = async (token: string): Promise<Actor> => {
  const opened = await open(token);
  if (!opened.ok) throw new Error(opened.error.code);
  const actor = await (await verifierOf(testKeys().passport.gateway.keys))(opened.value.passport);
  if (!actor) throw new Error('a passport that does not hold');
  return actor;
};
const aLogin = async (openid = `fake-${randomUUID()}`) => {
  const reply = await people.ask(signInWithWechat, { code: await people.wechatCode(openid) });
  if (!reply.ok) throw new Error(reply.error.code);
  return { token: reply.value.token, actor: await actorOf(reply.value.token) };
};
const aStaffLogin = async () => {
  const reply = await people.ask(signInStaff, { username: 'programs', password, totpCode: null });
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value.token;
};
const ended = { ok: false, error: { code: 'LoginEnded' } };

describe('a passport', () => {
  it('says who it is, with roles and login, and holds at every service', async () => {
    const { actor } = await aLogin();
    expect(actor).toMatchObject({
      kind: 'person',
      grants: [{ role: 'member', scope: { of: 'city', id: null } }],
      loginId: expect.any(String),
    });
  });
  it('is opened for the gateway only', async () => {
    const { token, actor } = await aLogin();
    expect(await people.ask(openPassport, { token }, actor)).toEqual({ ok: false, error: { code: 'NotAllowed' } });
    expect(await people.ask(openPassport, { token })).toEqual({ ok: false, error: { code: 'NotAllowed' } });
  });
  it('is not opened for a token that nobody has', async () => expect(await open('invented')).toEqual(ended));
  it('carries roles of staff with a password alone: a login by WeChat is a member’s, whatever else the person is', async () => {
    const { token, actor } = await aLogin();
    await people.database.asRoot((root) =>
      root.query(
        "INSERT INTO role_grant (id, personId, role, scopeOf, scopeId, grantedBy, grantedAt) VALUES (?, ?, 'federationStaff', 'city', 'city', 'x', ?)",
        [randomUUID(), actor.id, new Date()],
      ),
    );
    expect((await actorOf(token)).grants).toEqual([{ role: 'member', scope: { of: 'city', id: null } }]);
  });
  it('carries a role that was taken away no longer', async () => {
    const { token, actor } = await aLogin();
    await people.database.asRoot((root) => root.query('DELETE FROM role_grant WHERE personId = ?', [actor.id]));
    expect((await actorOf(token)).grants).toEqual([]);
  });
});

describe('a login', () => {
  it('of a member ends after seven days without use, and lives on while it is used', async () => {
    const used = await aLogin();
    const idle = await aLogin();
    await people.moveTime(6 * day);
    expect(await open(used.token)).toMatchObject({ ok: true });
    await people.moveTime(day + minute);
    expect(await open(used.token)).toMatchObject({ ok: true });
    expect(await open(idle.token)).toEqual(ended);
  });
  it('of a member ends after thirty days however much it is used', async () => {
    const { token } = await aLogin();
    for (let use = 0; use < 4; use++) {
      await people.moveTime(6 * day);
      expect(await open(token)).toMatchObject({ ok: true });
    }
    await people.moveTime(6 * day + hour);
    expect(await open(token)).toEqual(ended);
  });
  it('of staff ends after thirty minutes without use and after twelve hours at the latest', async () => {
    const idle = await aStaffLogin();
    const used = await aStaffLogin();
    for (let passed = 0; passed < 11.9 * hour; passed += 28 * minute) {
      await people.moveTime(28 * minute);
      if (passed + 28 * minute < 12 * hour) expect(await open(used)).toMatchObject({ ok: true });
      if (passed > 0) expect(await open(idle)).toEqual(ended);
    }
    await people.moveTime(15 * minute);
    expect(await open(used)).toEqual(ended);
  });
  it('is written down as seen at most once a minute', async () => {
    const { token, actor } = await aLogin();
    const seenAt = async () => {
      const [rows] = await people.database.asRoot((root) => root.query('SELECT seenAt FROM login WHERE id = ?', [actor.loginId]));
      return (rows as { seenAt: Date }[])[0]!.seenAt.getTime();
    };
    const first = await seenAt();
    await people.moveTime(30_000);
    await open(token);
    expect(await seenAt()).toBe(first);
    await people.moveTime(31_000);
    await open(token);
    expect(await seenAt()).toBeGreaterThan(first + 60_000);
  });
});

describe('ending a login', () => {
  it('by signing out ends this one, leaves the other, and tells the gateways', async () => {
    const openid = `fake-${randomUUID()}`;
    const [here, there] = [await aLogin(openid), await aLogin(openid)];
    expect(await people.ask(signOut, {}, here.actor)).toMatchObject({ ok: true });
    expect(await open(here.token)).toEqual(ended);
    expect(await open(there.token)).toMatchObject({ ok: true });
    expect(hints).toContain(`login-ended.${here.actor.loginId}`);
    expect(hints).not.toContain(`login-ended.${there.actor.loginId}`);
  });
  it('lists one’s own running logins only, with the current one marked', async () => {
    const openid = `fake-${randomUUID()}`;
    const [here, there, gone] = [await aLogin(openid), await aLogin(openid), await aLogin(openid)];
    await people.ask(signOut, {}, gone.actor);
    const reply = await people.ask(listMyLogins, {}, here.actor);
    if (!reply.ok) throw new Error(reply.error.code);
    expect(new Map(reply.value.items.map(({ id, current, way }) => [id, [current, way]]))).toEqual(
      new Map([
        [here.actor.loginId, [true, 'wechat']],
        [there.actor.loginId, [false, 'wechat']],
      ]),
    );
  });
  it('from another device ends that one', async () => {
    const openid = `fake-${randomUUID()}`;
    const [here, lost] = [await aLogin(openid), await aLogin(openid)];
    const loginId = lost.actor.loginId as LoginId;
    expect(await people.ask(endLogin, { loginId }, here.actor)).toMatchObject({ ok: true, value: { loginId } });
    expect(await open(lost.token)).toEqual(ended);
  });
  it('answers for somebody else’s login as for one that does not exist', async () => {
    const [mine, theirs] = [await aLogin(), await aLogin()];
    const missing = { ok: false, error: { code: 'LoginNotFound' } };
    expect(await people.ask(endLogin, { loginId: theirs.actor.loginId as LoginId }, mine.actor)).toEqual(missing);
    expect(await people.ask(endLogin, { loginId: randomUUID() as LoginId }, mine.actor)).toEqual(missing);
    expect(await open(theirs.token)).toMatchObject({ ok: true });
  });
});

describe('a command that ended the login it was asked with', () => {
  const repeated = async (token: string, commandId: string, subject: string) =>
    people.ask(findClosing, { token, commandId, subject }, undefined, { passport: await gateway() });
  const closings: [string, (actor: Actor, id: string) => ReturnType<typeof repeated>, string][] = [
    ['signing out', (actor, id) => people.ask(signOut, {}, actor, { id }), signOut.subject],
    ['closing the account', (actor, id) => people.ask(closeAccount, { understood: true }, actor, { id }), closeAccount.subject],
  ];

  it.each(closings)('is found by its id and that very token: %s', async (_what, act, subject) => {
    const { token, actor } = await aLogin();
    const id = randomUUID();
    const first = await act(actor, id);
    expect(first.ok).toBe(true);
    expect(await repeated(token, id, subject)).toEqual(first);
  });

  it('is not found for another id, another command, another token or a login that still runs', async () => {
    const openid = `fake-${randomUUID()}`;
    const [here, there] = [await aLogin(openid), await aLogin(openid)];
    const stranger = await aLogin();
    const [id, theirs] = [randomUUID(), randomUUID()];
    await people.ask(signOut, {}, here.actor, { id });
    await people.ask(signOut, {}, stranger.actor, { id: theirs });
    const found = [
      await repeated(here.token, randomUUID(), signOut.subject),
      await repeated(here.token, theirs, signOut.subject),
      await repeated(here.token, id, closeAccount.subject),
      await repeated(there.token, id, signOut.subject),
      await repeated('invented', id, signOut.subject),
    ];
    expect(found).toEqual(found.map(() => ended));
  });

  it('is told to the gateway only', async () => {
    const { token, actor } = await aLogin();
    const input = { token, commandId: randomUUID(), subject: signOut.subject };
    expect(await people.ask(findClosing, input, actor)).toEqual({ ok: false, error: { code: 'NotAllowed' } });
  });
});

describe('signing in as staff', () => {
  const signIn = (username: string, given = password) => people.ask(signInStaff, { username, password: given, totpCode: null });
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
    const [accounts] = await people.database.asRoot((root) => root.query('SELECT passwordHash FROM staff_account'));
    for (const { passwordHash } of accounts as { passwordHash: string }[])
      expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const [trail] = await people.database.asRoot((root) => root.query('SELECT * FROM trail'));
    expect(JSON.stringify(trail)).not.toMatch(/programs|guess|nobody-here/);
  });
  it('is for a person with a role only where the passport says so', async () => {
    expect(await people.ask(closeAccount, { understood: true }, { ...person(), grants: [] })).toEqual({
      ok: false,
      error: { code: 'NotAllowed' },
    });
  });
});

describe('people', () => {
  it('had no defect in any of these cases', () => expect(people.defects).toEqual([]));
});
