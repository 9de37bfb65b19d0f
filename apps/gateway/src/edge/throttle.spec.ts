import { describe, expect, it } from '@jest/globals';
import { Throttle } from './throttle.js';

const several = async (throttle: Throttle, times: number, person: string | null, address: (i: number) => string) => {
  const waits: number[] = [];
  for (let i = 0; i < times; i += 1) waits.push(await throttle.secondsToWait(person, address(i)));
  return waits.map((wait) => (wait === 0 ? 'goes on' : 'waits'));
};
const limits = { person: 3, address: 2 };

describe('the throttle', () => {
  it('counts signed-in people by themselves, wherever they are', async () => {
    expect(await several(new Throttle([], limits), 4, 'p1', (i) => `10.0.0.${i}`)).toEqual(['goes on', 'goes on', 'goes on', 'waits']);
  });

  it('does not let one person use up what another has behind the same address', async () => {
    const throttle = new Throttle([], limits);
    await several(throttle, 4, 'p1', () => '10.0.0.1');
    expect(await several(throttle, 1, 'p2', () => '10.0.0.1')).toEqual(['goes on']);
  });

  it('counts others by address, and says how long to wait', async () => {
    const throttle = new Throttle([], limits);
    await several(throttle, 2, null, () => '10.0.0.1');
    const wait = await throttle.secondsToWait(null, '::ffff:10.0.0.1');
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
  });

  it('counts the many addresses of one IPv6 household as one', async () => {
    const throttle = new Throttle([], limits);
    expect(await several(throttle, 3, null, (i) => `2001:db8::${i}`)).toEqual(['goes on', 'goes on', 'waits']);
    expect(await throttle.secondsToWait(null, '2001:db8:0:0:1:2:3:4')).toBeGreaterThan(0);
    expect(await throttle.secondsToWait(null, '2001:db8:0:1::1')).toBe(0);
  });

  it('does not count the addresses that a demo trusts', async () => {
    const throttle = new Throttle(['127.0.0.1'], limits);
    expect(new Set(await several(throttle, 9, null, () => '::ffff:127.0.0.1'))).toEqual(new Set(['goes on']));
  });
});
