import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openPassport } from '@sanwei/contracts/people/login';
import { aCast, type Cast, ended } from './login.example.js';

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});
afterAll(() => cast.people.stop());

describe('a passport', () => {
  it('says who it is, with roles and login, and holds at every service', async () => {
    const { aLogin } = cast;
    const { actor } = await aLogin();
    expect(actor).toMatchObject({
      kind: 'person',
      grants: [{ role: 'member', scope: { of: 'city', id: null } }],
      loginId: expect.any(String),
    });
  });
  it('is opened for the gateway only', async () => {
    const { people, aLogin } = cast;
    const { token, actor } = await aLogin();
    expect(await people.ask(openPassport, { token, used: true }, actor)).toEqual({ ok: false, error: { code: 'NotAllowed' } });
    expect(await people.ask(openPassport, { token, used: true })).toEqual({ ok: false, error: { code: 'NotAllowed' } });
  });
  it('is not opened for a token that nobody has', async () => expect(await cast.open('invented')).toEqual(ended));
  it('carries roles of staff with a password alone: a login by WeChat is a member’s, whatever else the person is', async () => {
    const { people, actorOf, aLogin } = cast;
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
    const { people, actorOf, aLogin } = cast;
    const { token, actor } = await aLogin();
    await people.database.asRoot((root) => root.query('DELETE FROM role_grant WHERE personId = ?', [actor.id]));
    expect((await actorOf(token)).grants).toEqual([]);
  });
});

it('breaks over nothing', () => expect(cast.people.defects).toEqual([]));
