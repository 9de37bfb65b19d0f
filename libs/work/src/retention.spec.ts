import { describe, expect, it } from '@jest/globals';
import { onceADay } from './retention.js';

describe('what is done once a day', () => {
  it('is done at the first call after a start, and again when a day of the city has gone by', async () => {
    let now = Date.parse('2026-11-24T08:00:00.000Z');
    const done: string[] = [];
    const call = onceADay(
      async (at) => void done.push(at.toISOString()),
      () => new Date(now),
    );
    for (const hours of [0, 12, 23, 24, 25, 48]) {
      now = Date.parse('2026-11-24T08:00:00.000Z') + hours * 3_600_000;
      await call();
    }
    expect(done).toEqual(['2026-11-24T08:00:00.000Z', '2026-11-25T08:00:00.000Z', '2026-11-26T08:00:00.000Z']);
  });

  it('is tried again at the next call when it did not work', async () => {
    let calls = 0;
    const call = onceADay(
      async () => {
        if (++calls === 1) throw new Error('no database');
      },
      () => new Date(0),
    );
    await expect(call()).rejects.toThrow('no database');
    await call();
    await call();
    expect(calls).toBe(2);
  });
});
