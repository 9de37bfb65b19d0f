import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, PersonId } from '@sanwei/contracts';
import { closeAccount } from '@sanwei/contracts/people/person';
import { checkText, longestCheckedText } from '@sanwei/contracts/people/text-check';
import { doubtfulWord, riskyWord } from '@sanwei/deploy/fakes/wechat-opinion';
import { codeOf, natsFor, person, testKeys } from '@sanwei/testing';
import { connectWire, signerOf, type Wire } from '@sanwei/wire';
import { aPeople, type People } from '../people.example.js';

let people: People;
let matchmaking: Wire;
let member: Actor;
beforeAll(async () => {
  people = await aPeople();
  matchmaking = await connectWire(
    natsFor('matchmaking'),
    'matchmaking',
    await signerOf('matchmaking', testKeys().passport.matchmaking.key),
  );
  member = (await people.aMember('fake-writer')).actor;
});
afterAll(async () => {
  await matchmaking.close();
  await people.stop();
});
afterEach(() => people.clearFaults());

const ask = async (text: string, who: string = member.id) =>
  matchmaking.ask(
    checkText,
    { personId: who as PersonId, text },
    { id: randomUUID(), passport: await matchmaking.signAsSystem(), deadlineMs: 10_000 },
  );
const said = async (text: string, who?: string) => {
  const reply = await ask(text, who);
  return reply.ok ? reply.value.answer : reply.error.code;
};
const broken = (errcode: number, times?: number) => people.fault('wechat', { on: 'msg_sec_check', kind: 'errcode', errcode, times });

describe('words that others will see', () => {
  it.each([
    ['喜欢周末去爬山', 'pass'],
    [`他说${doubtfulWord}`, 'review'],
    [`我说${riskyWord}`, 'risky'],
    ['长'.repeat(longestCheckedText), 'pass'],
  ] as const)('are judged by WeChat: %#', async (text, answer) => expect(await said(text)).toBe(answer));

  it.each([
    { kind: 'timeout' },
    { kind: 'status', status: 502 },
    { kind: 'broken' },
    { kind: 'errcode', errcode: -1 },
    { kind: 'errcode', errcode: 45009 },
    { kind: 'errcode', errcode: 45011 },
  ])('are judged by nobody while WeChat is away: $kind $errcode', async (fault) => {
    await people.fault('wechat', { on: 'msg_sec_check', ...fault });
    expect(await said('喜欢周末去爬山')).toBe('WechatUnavailable');
  });

  it('are judged although the access token has just ended, once', async () => {
    await said('先拿到令牌');
    await people.endAccessToken();
    expect(await said('喜欢周末去爬山')).toBe('pass');
    await broken(40001, 2);
    expect(await said('喜欢周末去爬山')).toBe('WechatUnavailable');
  });

  it.each([40003, 43104, 61010, 47001])('go to a person where WeChat cannot say: %i', async (errcode) => {
    await broken(errcode);
    expect(await said('喜欢周末去爬山')).toBe('review');
  });

  it('go to a person where the account is without WeChat, unknown or closed', async () => {
    const { actor } = await people.aMember('fake-leaver');
    expect(codeOf(await people.ask(closeAccount, { understood: true }, actor))).toBeNull();
    const [phoneOnly] = await people.database.asRoot(async (root) => {
      const id = randomUUID();
      await root.query('INSERT INTO person (id, joinedAt) VALUES (?, NOW(3))', [id]);
      return [id];
    });
    for (const who of [phoneOnly, randomUUID(), actor.id]) expect(await said(riskyWord, who)).toBe('review');
  });
});

describe('the check of words', () => {
  it('is no door for people: the gateway may not even put it on the wire, and a member’s passport opens it nowhere', async () => {
    const signer = await signerOf('people', testKeys().passport.people.key);
    const passport = await signer.sign(person());
    const reply = await matchmaking.ask(checkText, { personId: member.id as PersonId, text: '你好' }, { id: randomUUID(), passport });
    expect(codeOf(reply)).toBe('NotAllowed');
  });

  it('leaves no row, and openid and words stand in no answer', async () => {
    const picture = () =>
      people.database.asRoot(async (root) => {
        const [tables] = await root.query('SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()');
        const list = (tables as { name: string }[]).map(({ name }) => `\`${name}\``).join(', ');
        return (await root.query(`CHECKSUM TABLE ${list}`))[0];
      });
    const before = await picture();
    const reply = await ask('独一无二的一段话');
    expect(await picture()).toEqual(before);
    expect(reply).toEqual({ ok: true, value: { answer: 'pass' } });
    expect(people.defects).toEqual([]);
  });
});
