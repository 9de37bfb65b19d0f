import { describe, expect, it } from '@jest/globals';
import { Turns } from './turns.js';

describe('turns', () => {
  it('lets only so many run at once, and everybody who waits long enough in the end', async () => {
    const turns = new Turns(3);
    let running = 0;
    let most = 0;
    const act = async (n: number) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setImmediate(resolve));
      running--;
      return n;
    };
    const done = await Promise.all(Array.from({ length: 20 }, (_, n) => turns.take(60_000, () => act(n))));
    expect(done).toEqual(Array.from({ length: 20 }, (_, n) => ({ done: n })));
    expect(most).toBe(3);
  });
  it('serves whoever waits in the order in which they came, also when somebody in between has given up', async () => {
    const turns = new Turns(1);
    let release = () => {};
    const first = turns.take(1, () => new Promise<void>((resolve) => (release = resolve)));
    const served: number[] = [];
    const wait = (n: number, patienceMs = 60_000) => turns.take(patienceMs, async () => void served.push(n));
    const waiting = [wait(1), wait(2, 1), wait(3), wait(4)];
    expect(await waiting[1]).toBeNull();
    release();
    await Promise.all([first, ...waiting]);
    expect(served).toEqual([1, 3, 4]);
  });
  it('does nothing for who has waited too long, and loses no turn over it', async () => {
    const turns = new Turns(1);
    let release = () => {};
    const first = turns.take(1, () => new Promise<void>((resolve) => (release = resolve)));
    expect(await turns.take(1, () => Promise.reject(new Error('this must not run')))).toBeNull();
    release();
    await first;
    expect(await turns.take(1, async () => 2)).toEqual({ done: 2 });
  });
  it('passes a turn on when an act fails', async () => {
    const turns = new Turns(1);
    await expect(turns.take(1, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await turns.take(1, async () => 1)).toEqual({ done: 1 });
  });
});
