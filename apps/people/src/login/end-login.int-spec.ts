import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor, LoginId } from '@sanwei/contracts';
import { endLogin, findClosing, listMyLogins, signOut } from '@sanwei/contracts/people/login';
import { closeAccount } from '@sanwei/contracts/people/person';
import { aCast, type Cast, ended } from './login.example.js';

const hints: string[] = [];
beforeEach(() => void hints.splice(0));
let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
  cast.people.wire.onHint((topic) => hints.push(topic));
});
afterAll(() => cast.people.stop());

describe('ending a login', () => {
  it('by signing out ends this one, leaves the other, and tells the gateways', async () => {
    const { people, open, aLogin } = cast;
    const openid = `fake-${randomUUID()}`;
    const [here, there] = [await aLogin(openid), await aLogin(openid)];
    expect(await people.ask(signOut, {}, here.actor)).toMatchObject({ ok: true });
    expect(await open(here.token)).toEqual(ended);
    expect(await open(there.token)).toMatchObject({ ok: true });
    expect(hints).toContain(`login-ended.${here.actor.loginId}`);
    expect(hints).not.toContain(`login-ended.${there.actor.loginId}`);
  });
  it('lists one’s own running logins only, with the current one marked', async () => {
    const { people, aLogin } = cast;
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
    const { people, open, aLogin } = cast;
    const openid = `fake-${randomUUID()}`;
    const [here, lost] = [await aLogin(openid), await aLogin(openid)];
    const loginId = lost.actor.loginId as LoginId;
    expect(await people.ask(endLogin, { loginId }, here.actor)).toMatchObject({ ok: true, value: { loginId } });
    expect(await open(lost.token)).toEqual(ended);
  });
  it('answers for somebody else’s login as for one that does not exist', async () => {
    const { people, open, aLogin } = cast;
    const [mine, theirs] = [await aLogin(), await aLogin()];
    const missing = { ok: false, error: { code: 'LoginNotFound' } };
    expect(await people.ask(endLogin, { loginId: theirs.actor.loginId as LoginId }, mine.actor)).toEqual(missing);
    expect(await people.ask(endLogin, { loginId: randomUUID() as LoginId }, mine.actor)).toEqual(missing);
    expect(await open(theirs.token)).toMatchObject({ ok: true });
  });
});

describe('a command that ended the login it was asked with', () => {
  const repeated = async (token: string, commandId: string, subject: string) =>
    cast.people.ask(findClosing, { token, commandId, subject }, undefined, { passport: await cast.gateway() });
  const closings: [string, (actor: Actor, id: string) => ReturnType<typeof repeated>, string][] = [
    ['signing out', (actor, id) => cast.people.ask(signOut, {}, actor, { id }), signOut.subject],
    ['closing the account', (actor, id) => cast.people.ask(closeAccount, { understood: true }, actor, { id }), closeAccount.subject],
  ];

  it.each(closings)('is found by its id and that very token: %s', async (_what, act, subject) => {
    const { aLogin } = cast;
    const { token, actor } = await aLogin();
    const id = randomUUID();
    const first = await act(actor, id);
    expect(first.ok).toBe(true);
    expect(await repeated(token, id, subject)).toEqual(first);
  });

  it('is not found for another id, another command, another token or a login that still runs', async () => {
    const { people, aLogin } = cast;
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
    const { people, aLogin } = cast;
    const { token, actor } = await aLogin();
    const input = { token, commandId: randomUUID(), subject: signOut.subject };
    expect(await people.ask(findClosing, input, actor)).toEqual({ ok: false, error: { code: 'NotAllowed' } });
  });
});

it('breaks over nothing', () => expect(cast.people.defects).toEqual([]));
