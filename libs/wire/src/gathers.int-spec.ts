import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { person, until } from '@sanwei/testing';
import { aBellTower, type BellTower, batches, closeGate, gate, most, ringAll } from './bell.example.js';

let tower: BellTower;
beforeAll(async () => {
  tower = await aBellTower();
});
afterAll(() => tower.stop());
beforeEach(() => void batches.splice(0));

const ring = (bell: string, as = person(), id = randomUUID()) => tower.ask(ringAll, { bell }, as, id);
/** Lets the slow bell hold up the writer, so that what follows waits in line together. */
const whileOneIsWritten = async <T>(act: () => Promise<T>[]): Promise<T[]> => {
  closeGate();
  const first = ring('slow');
  await until(() => batches.length === 1);
  const waiting = act();
  await tower.connection.flush();
  // Another message behind them has been answered: they are in line.
  await ring('x').catch(() => undefined);
  gate.open();
  await first;
  return Promise.all(waiting);
};
const codes = (replies: { ok: boolean; error?: { code: string } }[]) => replies.map((reply) => reply.error?.code ?? null);

describe('askings that wait together', () => {
  it('are written together, up to so many at once, each with its own answer', async () => {
    const people = Array.from({ length: most.atOnce + 1 }, () => person());
    const replies = await whileOneIsWritten(() => people.map((one) => ring('own', one)));
    expect(batches.map((batch) => batch.length)).toEqual([1, most.atOnce, 1]);
    const rows = await tower.rings('own');
    const roundOf = new Map(rows.map(({ by, round }) => [by, round]));
    expect(replies).toEqual(people.map(({ id }) => ({ ok: true, value: { round: roundOf.get(id) } })));
    expect(rows.map(({ round }) => round)).toEqual([1, 2, 3, 1]);
  });

  it('leave a receipt and a trail line each, under the name of who asked and the number of that request', async () => {
    const people = [person(), person()];
    const asked = people.map(({ id: actorId }) => ({ actorId, outcome: 'done', requestId: randomUUID() }));
    await whileOneIsWritten(() => people.map((one, i) => ring('trail', one, asked[i]!.requestId)));
    const kept = await tower.database.asRoot((root) =>
      root.query("SELECT actorId, outcome, requestId FROM trail WHERE object = 'trail' ORDER BY actorId"),
    );
    expect(kept[0]).toEqual(asked.sort((a, b) => (a.actorId < b.actorId ? -1 : 1)));
    const receipts = await tower.database.asRoot((root) =>
      root.query('SELECT actorId FROM receipt WHERE actorId IN (?)', [people.map(({ id }) => id)]),
    );
    expect(receipts[0]).toHaveLength(2);
  });

  it('do not take each other along: one is refused, the others are written', async () => {
    const replies = await whileOneIsWritten(() => ['good', 'cracked', 'good'].map((bell) => ring(bell)));
    expect(codes(replies)).toEqual([null, 'BellCracked', null]);
    expect([(await tower.rings('good')).length, await tower.rings('cracked')]).toEqual([2, []]);
    expect(await tower.trail('cracked')).toEqual(['ring all BellCracked']);
  });

  it('do not take each other along when one meets a defect', async () => {
    const replies = await whileOneIsWritten(() => ['sound', 'torn', 'sound'].map((bell) => ring(bell)));
    expect(codes(replies)).toEqual([null, 'Defect', null]);
    expect([(await tower.rings('sound')).length, await tower.rings('torn')]).toEqual([2, []]);
    // Together first, then each by itself.
    expect(batches.map((batch) => batch.length)).toEqual([1, 3, 1, 1, 1]);
    expect(tower.defects.splice(0)).toHaveLength(2);
  });

  it('are told to come again where it is not the time, which is no defect and nothing is done', async () => {
    const before = tower.defects.length;
    expect(await tower.ask(ringAll, { bell: 'frozen' })).toEqual({ ok: false, error: { code: 'Busy', retryAfterSeconds: 7 } });
    expect([await tower.rings('frozen'), tower.defects.length]).toEqual([[], before]);
  });

  it('are one where a double tap is among them, and nothing where somebody else has taken the id', async () => {
    const [one, id] = [person(), randomUUID()];
    const replies = await whileOneIsWritten(() => [ring('twice', one, id), ring('twice', one, id)]);
    expect(codes(replies)).toEqual([null, null]);
    expect([replies[1], await ring('twice', one, id)]).toEqual([replies[0], replies[0]]);
    expect(codes([await ring('twice', person(), id)])).toEqual(['CommandIdTaken']);
    expect(await tower.rings('twice')).toHaveLength(1);
  });

  it('are sent away with a time to come again when the line is full, and nothing of them is done', async () => {
    const replies = await whileOneIsWritten(() => Array.from({ length: most.waiting + 2 }, () => ring('crowd')));
    const busy = replies.filter((reply) => !reply.ok);
    expect([codes(busy), (await tower.rings('crowd')).length]).toEqual([['Busy', 'Busy'], most.waiting]);
    for (const { error } of busy as never as { error: { retryAfterSeconds: number } }[]) {
      expect(error.retryAfterSeconds).toBeGreaterThanOrEqual(2);
      expect(error.retryAfterSeconds).toBeLessThanOrEqual(5);
    }
  });
});
