import { describe, expect, it, jest } from '@jest/globals';
import type { LoginId } from '@sanwei/contracts';
import { UnsecuredJWT } from 'jose';
import type { Ask } from '../builder/index.js';
import { aPerson } from '../builder/sample.example.js';
import { Passports } from './passports.js';

const loginId = '0190c2f0-0000-7000-8000-000000000002' as LoginId;
const token = 'a-token';
const passportFor = (seconds: number, name = 'x') =>
  new UnsecuredJWT({ name }).setExpirationTime(Math.floor(Date.now() / 1000) + seconds).encode();
const opened = (seconds = 60, name?: string) => ({
  ok: true,
  value: { passport: passportFor(seconds, name), loginId, expiresAt: '2026-07-01T00:00:00.000Z' },
});

/** `people`, answering when the test says so. */
const aDesk = () => {
  const waiting: ((reply: unknown) => void)[] = [];
  const seen: string[] = [];
  const ask = ((_, input, options) => {
    seen.push(`${options.passport} ${JSON.stringify(input)}`);
    return new Promise((resolve) => waiting.push(resolve as (reply: unknown) => void));
  }) as Ask;
  const passports = new Passports({ ask, ownPassport: async () => 'gateway', verify: async () => aPerson('member') });
  const answer = async (reply: unknown) => {
    await settle();
    waiting.shift()?.(reply);
    await settle();
  };
  return { passports, seen, answer, call: () => passports.callerOf(token, 'r'), look: () => passports.callerOf(token, 'r', false) };
};
const asked = (used: boolean) => `gateway {"token":"${token}","used":${used}}`;
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('the passport of a signed-in person', () => {
  it('is asked for once, with the passport of the gateway, however many requests come at once', async () => {
    const { seen, answer, call } = aDesk();
    const calls = [call(), call()];
    await answer(opened());
    expect((await Promise.all([...calls, call()])).map(({ actor }) => actor.kind)).toEqual(['person', 'person', 'person']);
    expect(seen).toEqual([asked(true)]);
  });

  it('is asked for again five seconds before it ends', async () => {
    const { seen, answer, call } = aDesk();
    const first = call();
    await answer(opened(4));
    await first;
    const second = call();
    await answer(opened());
    expect((await second).actor.kind).toBe('person');
    expect(seen).toHaveLength(2);
  });

  it('that was opened to look is no use of the sign-in: the first request opens one anew, and looking takes that one', async () => {
    const { seen, answer, call, look } = aDesk();
    const first = look();
    await answer(opened());
    await first;
    await look();
    expect(seen).toEqual([asked(false)]);
    const used = call();
    await answer(opened());
    expect((await used).actor.kind).toBe('person');
    await Promise.all([call(), look()]);
    expect(seen).toEqual([asked(false), asked(true)]);
  });

  it('that is being opened to look is not waited for by a request; looking waits for what a request has begun', async () => {
    const { seen, answer, call, look } = aDesk();
    const all = [look(), call(), look(), call()];
    await settle();
    expect(seen).toEqual([asked(false), asked(true)]);
    await answer(opened());
    await answer(opened());
    expect((await Promise.all(all)).map(({ actor }) => actor.kind)).toEqual(['person', 'person', 'person', 'person']);
  });

  it('is dropped at once when the login ends', async () => {
    const { passports, answer, call } = aDesk();
    const first = call();
    await answer(opened());
    await first;
    passports.drop(loginId);
    const second = call();
    await answer({ ok: false, error: { code: 'LoginEnded' } });
    expect((await second).actor.kind).toBe('nobody');
  });

  it('is not taken when the login ends while it is on its way', async () => {
    const { passports, seen, answer, call } = aDesk();
    const first = call();
    await settle();
    passports.drop(loginId);
    await answer(opened());
    await answer({ ok: false, error: { code: 'LoginEnded' } });
    expect((await first).actor.kind).toBe('nobody');
    expect(seen).toHaveLength(2);
  });

  it('is taken afresh when a role changes while it is on its way', async () => {
    const { passports, answer, call } = aDesk();
    const first = call();
    await settle();
    passports.drop(loginId);
    await answer(opened(60, 'old'));
    const fresh = opened(60, 'new');
    await answer(fresh);
    expect((await first).passport).toBe(fresh.value.passport);
  });

  it('makes nobody of a token that has ended, and does not ask about it again and again', async () => {
    const { seen, answer, call } = aDesk();
    const first = call();
    await answer({ ok: false, error: { code: 'LoginEnded' } });
    await first;
    expect((await call()).actor.kind).toBe('nobody');
    expect(seen).toHaveLength(1);
  });

  it('makes an unknown caller, not a signed-out one, while people cannot be asked', async () => {
    const { seen, answer, call } = aDesk();
    const first = call();
    await answer({ ok: false, error: { code: 'Unavailable' } });
    expect(await first).toMatchObject({ actor: { kind: 'nobody' }, unknown: true });
    const second = call();
    await answer(opened());
    expect((await second).actor.kind).toBe('person');
    expect(seen).toHaveLength(2);
  });

  it('is not believed when its signature does not hold', async () => {
    const ask = (async () => opened()) as unknown as Ask;
    const passports = new Passports({ ask, ownPassport: async () => 'gateway', verify: async () => null });
    expect(await passports.callerOf(token, 'r')).toMatchObject({ actor: { kind: 'nobody' }, unknown: true });
  });

  it('is not needed by somebody without a token', async () => {
    const ask = jest.fn();
    const passports = new Passports({ ask: ask as unknown as Ask, ownPassport: async () => 'gateway', verify: async () => null });
    expect(await passports.callerOf(null, 'r')).toEqual({ actor: expect.objectContaining({ kind: 'nobody' }) });
    expect(ask).not.toHaveBeenCalled();
  });
});
