import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { openPassport, requestCode, signInWithCode, signInWithWechat } from '@sanwei/contracts/people/login';
import { bindPhone, closeAccount, viewMe } from '@sanwei/contracts/people/person';
import { aPeople, type People } from '../people.example.js';

let people: People;
let number = 13_600_000_000;
const aPhone = () => String(++number);
const aMember = () => people.aMember(`fake-${randomUUID()}`);
beforeAll(async () => {
  people = await aPeople();
});
afterAll(() => people.stop());
afterEach(() => people.clearFaults());

describe('binding a phone', () => {
  it('shows the person the last four digits only', async () => {
    const { actor } = await aMember();
    const phone = aPhone();
    expect(await people.ask(viewMe, {}, actor)).toMatchObject({ ok: true, value: { id: actor.id, phoneTail: null, displayName: null } });
    expect(await people.ask(bindPhone, { code: await people.phoneCode(phone) }, actor)).toEqual({
      ok: true,
      value: { phoneTail: phone.slice(-4) },
    });
    const me = await people.ask(viewMe, {}, actor);
    expect(me).toMatchObject({
      ok: true,
      value: { phoneTail: phone.slice(-4), grants: [{ role: 'member', scope: { of: 'city', id: null } }] },
    });
    expect(JSON.stringify(me)).not.toContain(phone);
  });

  it('gets its first answer at the second tap, although the code works once', async () => {
    const { actor } = await aMember();
    const code = await people.phoneCode(aPhone());
    const id = randomUUID();
    const first = await people.ask(bindPhone, { code }, actor, { id });
    expect(first).toMatchObject({ ok: true });
    expect(await people.ask(bindPhone, { code }, actor, { id })).toEqual(first);
  });

  it('refuses a login code and an invented one', async () => {
    const { actor } = await aMember();
    const refused = { ok: false, error: { code: 'WechatPhoneRefused' } };
    expect(await people.ask(bindPhone, { code: await people.wechatCode('fake-x') }, actor)).toEqual(refused);
    expect(await people.ask(bindPhone, { code: 'invented' }, actor)).toEqual(refused);
  });

  it('refuses a phone that is on another account, also when two bind it at once', async () => {
    const [one, other] = [await aMember(), await aMember()];
    const phone = aPhone();
    const bind = async ({ actor }: typeof one) => people.ask(bindPhone, { code: await people.phoneCode(phone) }, actor);
    const replies = await Promise.all([bind(one), bind(other)]);
    expect(replies.map((reply) => (reply.ok ? 'PhoneBound' : reply.error.code)).sort()).toEqual(['PhoneBound', 'PhoneInUse']);
  });

  it('says that WeChat is away when it does not answer', async () => {
    const { actor } = await aMember();
    await people.fault('wechat', { on: 'getuserphonenumber', kind: 'timeout' });
    expect(await people.ask(bindPhone, { code: 'demo-13600009999' }, actor)).toEqual({ ok: false, error: { code: 'WechatUnavailable' } });
  });

  it('fetches a new access token once when WeChat has ended it', async () => {
    const { actor } = await aMember();
    await people.ask(bindPhone, { code: await people.phoneCode(aPhone()) }, actor);
    await people.endAccessToken();
    expect(await people.ask(bindPhone, { code: await people.phoneCode(aPhone()) }, actor)).toMatchObject({ ok: true });
  });

  it('signs the same person in with a code sent to that phone', async () => {
    const { actor } = await aMember();
    const phone = aPhone();
    await people.ask(bindPhone, { code: await people.phoneCode(phone) }, actor);
    const asked = await people.ask(requestCode, { phone });
    if (!asked.ok) throw new Error(asked.error.code);
    const { attemptId } = asked.value;
    expect(await people.ask(signInWithCode, { attemptId, code: people.sentCode(attemptId) })).toMatchObject({
      ok: true,
      value: { personId: actor.id },
    });
  });
});

describe('closing the account', () => {
  const close = (actor: Awaited<ReturnType<typeof aMember>>['actor']) => people.ask(closeAccount, { understood: true }, actor);

  it('ends every login, erases who it was, and tells the other services', async () => {
    const openid = `fake-${randomUUID()}`;
    const [here, there] = [await people.aMember(openid), await people.aMember(openid)];
    await people.ask(bindPhone, { code: await people.phoneCode(aPhone()) }, here.actor);
    expect(await close(here.actor)).toMatchObject({ ok: true });
    const passport = await people.wire.signAsSystem();
    for (const { token } of [here, there])
      expect(await people.ask(openPassport, { token, used: true }, undefined, { passport })).toEqual({
        ok: false,
        error: { code: 'LoginEnded' },
      });
    const [[row], [lines], [trail]] = await people.database.asRoot((root) =>
      Promise.all([
        root.query('SELECT displayName, openidIndex, openidSealed, phoneIndex, phoneSealed FROM person WHERE id = ?', [here.actor.id]),
        root.query("SELECT hearer, body FROM outbox WHERE subject = 'childcare.hears.people.person.person-erased.v1' AND body LIKE ?", [
          `%${here.actor.id}%`,
        ]),
        root.query("SELECT object FROM trail WHERE action = '注销账号' AND actorId = ?", [here.actor.id]),
      ]),
    );
    expect(row).toEqual([{ displayName: null, openidIndex: null, openidSealed: null, phoneIndex: null, phoneSealed: null }]);
    expect(lines).toEqual([{ hearer: 'childcare', body: JSON.stringify({ personId: here.actor.id }) }]);
    expect(trail).toEqual([{ object: here.actor.id }]);
  });

  it('makes a new person at the next sign-in with the same WeChat', async () => {
    const openid = `fake-${randomUUID()}`;
    const { actor } = await people.aMember(openid);
    await close(actor);
    const again = await people.ask(signInWithWechat, { code: await people.wechatCode(openid) });
    expect(again.ok && again.value.personId !== actor.id).toBe(true);
  });

  it('is done once when it is tapped twice at once', async () => {
    const { actor } = await aMember();
    expect(await Promise.all([close(actor), close(actor)])).toMatchObject([{ ok: true }, { ok: true }]);
    const [lines] = await people.database.asRoot((root) =>
      root.query("SELECT 1 FROM trail WHERE action = '注销账号' AND actorId = ?", [actor.id]),
    );
    expect(lines).toHaveLength(1);
  });

  it('asks for understanding', async () => {
    const { actor } = await aMember();
    expect(await people.ask(closeAccount, { understood: false } as never, actor)).toMatchObject({ error: { code: 'InvalidInput' } });
  });

  it('is no defect in any of these cases', () => expect(people.defects).toEqual([]));
});
