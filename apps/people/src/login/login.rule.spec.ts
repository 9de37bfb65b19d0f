import { describe, expect, it } from '@jest/globals';
import type { LoginId, PersonId } from '@sanwei/contracts';
import { beginLogin, hashOfToken, isLive, type LoginWay, seenLongAgo } from './login.rule.js';

const start = new Date('2026-11-24T01:00:00.000Z');
const after = (ms: number) => new Date(start.getTime() + ms);
const aLogin = (way: LoginWay) => beginLogin({ id: 'a' as LoginId, personId: 'b' as PersonId, way, token: 'secret' }, start);
const [second, minute, hour, day] = [1_000, 60_000, 3_600_000, 86_400_000];

describe('a login', () => {
  it.each<[LoginWay, number]>([
    ['wechat', 7 * day],
    ['code', 7 * day],
    ['password', 30 * minute],
  ])('by %s rests as long as it may', (way, idleMs) => {
    expect(isLive(aLogin(way), after(idleMs - 1))).toBe(true);
    expect(isLive(aLogin(way), after(idleMs))).toBe(false);
  });
  it.each<[LoginWay, number]>([
    ['wechat', 30 * day],
    ['password', 12 * hour],
  ])('by %s ends at the latest however much it is used', (way, absoluteMs) => {
    const used = { ...aLogin(way), seenAt: after(absoluteMs - second) };
    expect(isLive(used, after(absoluteMs - 1))).toBe(true);
    expect(isLive(used, after(absoluteMs))).toBe(false);
  });
  it('that was ended is over at once', () => expect(isLive({ ...aLogin('wechat'), endedAt: start }, start)).toBe(false));
  it('knows the token by its hash only', () => {
    expect(JSON.stringify(aLogin('wechat'))).not.toContain('"secret"');
    expect(aLogin('wechat').tokenHash).toBe(hashOfToken('secret'));
  });
  it('is written down as seen once a minute', () => {
    expect(seenLongAgo(aLogin('wechat'), after(minute - 1))).toBe(false);
    expect(seenLongAgo(aLogin('wechat'), after(minute))).toBe(true);
  });
});
