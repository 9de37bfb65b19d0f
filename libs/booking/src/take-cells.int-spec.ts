import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor } from '@sanwei/contracts';
import { aSchema, until } from '@sanwei/testing';
import { actAlone, type Work } from '@sanwei/work';
import { findBooked } from './booked.store.js';
import { cellsOf } from './booking-cell.rule.js';
import { bookingCells } from './booking-cell.table.js';
import { releaseCells, takeCells } from './take-cells.js';

const cells = bookingCells();
const now = new Date('2026-11-24T01:00:00.000Z');
let schema: Awaited<ReturnType<typeof aSchema>>;
beforeAll(async () => {
  schema = await aSchema([cells as never], { service: 'counseling' });
});
afterAll(() => schema.drop());

const act = <T>(run: (work: Work) => Promise<T>) =>
  actAlone(schema.db, { service: 'counseling', actor: systemActor('counseling'), now, requestId: 'spec' }, run);
const room = () => ({ kind: 'room', id: randomUUID() });
type Room = ReturnType<typeof room> & { seat?: number };
const take = (of: Room, from: number, to: number, id: string = randomUUID(), expiresAt: Date | null = null, at = now) =>
  act((work) => takeCells(work, cells, cellsOf(of, { from, to }, id, expiresAt), at));
const booked = (of: Room, at = now) =>
  act((work) => findBooked(work, cells, { kinds: [of.kind], ids: [of.id] }, { from: 0, to: 10_000 }, at));

describe('taking cells', () => {
  it('gives an hour once, and the next hour to somebody else', async () => {
    const one = room();
    expect([await take(one, 600, 660), await take(one, 655, 700), await take(one, 660, 700), await take(one, 540, 600)]).toEqual([
      true,
      false,
      true,
      true,
    ]);
    expect((await booked(one)).map(({ from, to }) => [from, to]).sort()).toEqual([
      [540, 600],
      [600, 660],
      [660, 700],
    ]);
  });

  it('leaves the transaction as it was when they are taken: it goes on and commits', async () => {
    const one = room();
    await take(one, 600, 660);
    const other = randomUUID();
    await act(async (work) => {
      expect(await takeCells(work, cells, cellsOf(one, { from: 500, to: 605 }, other), now)).toBe(false);
      expect(await takeCells(work, cells, cellsOf(one, { from: 500, to: 600 }, other), now)).toBe(true);
    });
    expect((await booked(one)).map(({ from, to }) => [from, to]).sort()).toEqual([
      [500, 600],
      [600, 660],
    ]);
  });

  it('gives as many seats as there are', async () => {
    const one = room();
    const seats = await Promise.all([0, 1, 1, 0, 2].map((seat) => take({ ...one, seat }, 600, 660)));
    expect(seats.filter(Boolean)).toHaveLength(3);
  });

  it('waits for somebody who has not committed yet, and gets what they give up', async () => {
    const one = room();
    let finish: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let holds = false;
    const first = act(async (work) => {
      await takeCells(work, cells, cellsOf(one, { from: 600, to: 660 }, randomUUID()), now);
      holds = true;
      await held;
      throw new Error('given up');
    });
    await until(() => holds);
    const second = take(one, 630, 690);
    await until(async () => (await lockWaits()) > 0);
    finish();
    await expect(first).rejects.toThrow('given up');
    expect(await second).toBe(true);
  });

  it('gives one of a hundred who want it at once the room, and refuses nobody whose hour is free', async () => {
    const one = room();
    const wanted = Array.from({ length: 100 }, (_, i) => ({ id: randomUUID(), from: i % 4 === 3 ? 1_000 + i * 60 : 600 + (i % 3) * 15 }));
    const got = await Promise.all(wanted.map(({ id, from }) => take(one, from, from + 60, id)));
    const taken = wanted.filter((_, i) => got[i]);
    expect(taken.filter(({ from }) => from < 1_000)).toHaveLength(1);
    expect(taken.filter(({ from }) => from >= 1_000)).toHaveLength(25);
  });
});

const lockWaits = async (): Promise<number> => {
  const [row] = await schema.database.asRoot(
    async (root) =>
      (await root.query("SELECT COUNT(*) AS waits FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'"))[0] as {
        waits: number;
      }[],
  );
  return Number(row!.waits);
};

describe('a hold', () => {
  const later = new Date(now.getTime() + 600_000);
  it('keeps others away until it runs out, and then whoever comes takes it over whole', async () => {
    const one = room();
    await take(one, 600, 660, randomUUID(), later);
    expect([await take(one, 630, 690), (await booked(one)).length]).toEqual([false, 1]);
    expect([(await booked(one, later)).length, await take(one, 630, 690, randomUUID(), null, later)]).toEqual([0, true]);
    expect((await booked(one, later)).map(({ from, to }) => [from, to])).toEqual([[630, 690]]);
  });
  it('that has run out is taken over by one of two', async () => {
    const one = room();
    await take(one, 600, 660, randomUUID(), later);
    const got = await Promise.all([1, 2, 3].map(() => take(one, 600, 660, randomUUID(), null, later)));
    expect(got.filter(Boolean)).toHaveLength(1);
  });
  it('that has run out leaves a booking beside it alone', async () => {
    const [one, beside] = [room(), randomUUID()];
    await take(one, 600, 630, randomUUID(), later);
    await take(one, 630, 660, beside);
    expect(await take(one, 600, 645, randomUUID(), null, later)).toBe(false);
    expect((await booked(one, later)).map(({ bookingId }) => bookingId)).toEqual([beside]);
  });
});

describe('releasing', () => {
  it('frees what a booking holds of everything, and nothing else', async () => {
    const [one, other, id] = [room(), room(), randomUUID()];
    await take(one, 600, 660, id);
    await take(other, 600, 660, id);
    await take(one, 660, 720);
    expect(await act((work) => releaseCells(work, cells, [id]))).toBe(24);
    expect([(await booked(one)).length, (await booked(other)).length]).toEqual([1, 0]);
    expect(await act((work) => releaseCells(work, cells, []))).toBe(0);
  });
  it('and taking again in one transaction is a move: nobody gets in between', async () => {
    const [one, id] = [room(), randomUUID()];
    await take(one, 600, 660, id);
    await act(async (work) => {
      await releaseCells(work, cells, [id]);
      expect(await takeCells(work, cells, cellsOf(one, { from: 630, to: 690 }, id), now)).toBe(true);
    });
    expect((await booked(one)).map(({ from, to }) => [from, to])).toEqual([[630, 690]]);
  });
});
