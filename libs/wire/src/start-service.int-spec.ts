import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aBellTower, type BellTower, closeGate, gate, listRings, ringAll, ringBell } from './bell.example.js';

let tower: BellTower;
beforeAll(async () => {
  tower = await aBellTower();
});
afterAll(() => tower.stop());

describe('a service that is asked to stop', () => {
  it('finishes what it has begun, and takes nothing new', async () => {
    closeGate();
    const begun = [tower.ask(ringBell, { bell: 'slow' }), tower.ask(ringAll, { bell: 'slow' })];
    // Answered behind the two: they are inside.
    await tower.ask(listRings, { bell: 'slow' });
    let closed = false;
    const closing = tower.running.stop().then(() => {
      closed = true;
    });
    // By then the broker sends nothing more to it.
    const more = () => tower.ask(ringBell, { bell: 'more' }).then(Boolean, () => false);
    while (await more());
    expect(closed).toBe(false);
    gate.open();
    expect(await Promise.all(begun)).toEqual([
      { ok: true, value: { round: 1 } },
      { ok: true, value: { round: 1 } },
    ]);
    await closing;
    expect(await tower.rings('slow')).toHaveLength(2);
    expect(tower.defects).toEqual([]);
  });

  it('stops once, however often it is asked', async () => {
    await Promise.all([tower.running.stop(), tower.running.stop()]);
    await expect(tower.running.stop()).resolves.toBeUndefined();
  });
});
