import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Reach, silentAfterMs } from './reach.js';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const never = () => new Promise<string>(() => undefined);
const soon = (ms: number, answer = 'here') => new Promise<string>((resolve) => setTimeout(() => resolve(answer), ms));

describe('whether anything answers', () => {
  it('is in doubt after a while of silence, and not before', async () => {
    const reach = new Reach();
    void reach.watch(never());
    await jest.advanceTimersByTimeAsync(silentAfterMs - 1);
    expect(reach.isLost()).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    expect(reach.isLost()).toBe(true);
  });

  it('is certain again with any answer, also with one that was given up', async () => {
    const reach = new Reach();
    const told: boolean[] = [];
    reach.onChange(() => told.push(reach.isLost()));
    const late = reach.watch(soon(silentAfterMs + 2_000, 'late'));
    await jest.advanceTimersByTimeAsync(silentAfterMs + 2_000);
    expect(await late).toBe('late');
    expect(told).toEqual([true, false]);
  });

  it('is not after a failure, which is passed on', async () => {
    const reach = new Reach();
    await expect(reach.watch(Promise.reject(new Error('refused')))).rejects.toThrow('refused');
    expect(reach.isLost()).toBe(true);
    await reach.watch(Promise.resolve('here'));
    expect(reach.isLost()).toBe(false);
  });

  it('is not asked about by a request that was answered', async () => {
    const reach = new Reach();
    await reach.watch(Promise.resolve('here'));
    await jest.advanceTimersByTimeAsync(silentAfterMs * 2);
    expect(reach.isLost()).toBe(false);
  });
});
