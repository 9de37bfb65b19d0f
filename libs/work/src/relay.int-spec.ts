import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ok } from '@sanwei/kernel';
import { aSchema } from '@sanwei/testing';
import { addMark, asking, markAdded, marks } from './mark.example.js';
import type { OutboxLine } from './outbox.table.js';
import { type Delivery, Relay } from './relay.js';
import { runWork } from './run-work.js';

let schema: Awaited<ReturnType<typeof aSchema>>;
const relays: Relay[] = [];
let now = new Date();
beforeAll(async () => {
  schema = await aSchema([marks as never]);
});
afterEach(async () => {
  await Promise.all(relays.splice(0).map((relay) => relay.stop()));
  await schema.database.asRoot((root) => root.query('DELETE FROM outbox'));
  now = new Date();
});
afterAll(() => schema.drop());

const tell = (value: number, key: string) =>
  runWork(schema.db, { ...asking(randomUUID(), { name: key, value }), now }, async (work) => {
    work.tell(markAdded, { value }, key);
    return ok({ value });
  });
const later = (value: number, dueAt: Date) =>
  runWork(schema.db, { ...asking(randomUUID(), { name: 'later', value }), now }, async (work) => {
    work.later(addMark, { name: 'later', value }, dueAt);
    return ok({ value });
  });
const valueIn = (line: OutboxLine) => (JSON.parse(line.body) as { value: number }).value;
const aRelay = (send: (line: OutboxLine) => Promise<Delivery>) => {
  const relay = new Relay(schema.db, { now: () => now }, send, (error) => Promise.reject(error), 20);
  relays.push(relay);
  relay.start();
  return relay;
};
const left = async () => (await schema.db.query('SELECT * FROM outbox ORDER BY seq')) as OutboxLine[];
const until = async (met: () => boolean | Promise<boolean>) => {
  while (!(await met())) await new Promise((resolve) => setTimeout(resolve, 10));
};

describe('the relay', () => {
  it('says each line and forgets it once the hearer has committed', async () => {
    for (const value of [1, 2, 3]) await tell(value, `key ${value}`);
    const said: number[] = [];
    aRelay(async (line) => {
      said.push(valueIn(line));
      return 'done';
    });
    await until(async () => (await left()).length === 0);
    expect(said.sort()).toEqual([1, 2, 3]);
  });

  it('keeps the lines of one key in order while one of them fails for a time', async () => {
    for (const value of [1, 2, 3]) await tell(value, 'one');
    const said: number[] = [];
    let refusals = 2;
    aRelay(async (line) => {
      if (valueIn(line) === 1 && refusals-- > 0) {
        now = new Date(now.getTime() + 120_000);
        return 'away';
      }
      said.push(valueIn(line));
      return 'done';
    });
    await until(async () => (await left()).length === 0);
    expect(said).toEqual([1, 2, 3]);
  });

  it('does not let a far due date hold up anything', async () => {
    await later(9, new Date(now.getTime() + 86_400_000));
    await tell(1, 'one');
    aRelay(async () => 'done');
    await until(async () => (await left()).length === 1);
    expect((await left()).map(valueIn)).toEqual([9]);
    now = new Date(now.getTime() + 86_400_001);
    await until(async () => (await left()).length === 0);
  });

  it('puts a line aside that always breaks, goes on with other keys, and lets nothing of its own key overtake it', async () => {
    await tell(1, 'broken');
    await tell(2, 'whole');
    await tell(3, 'broken');
    const said: number[] = [];
    aRelay(async (line) => {
      now = new Date(now.getTime() + 120_000);
      if (valueIn(line) === 1) return { failed: 'Defect' };
      said.push(valueIn(line));
      return 'done';
    });
    await until(async () => (await left()).some(({ parkedAt }) => parkedAt !== null));
    // Time for several rounds, in which the line behind it must stay unsaid.
    now = new Date(now.getTime() + 600_000);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const lines = await left();
    // The time that jumps ends the lease of line 2 as well, so it may be said again: its hearer knows it by the receipt.
    expect([lines.map(valueIn), lines.map(({ lastError }) => lastError), [...new Set(said)]]).toEqual([[1, 3], ['Defect', null], [2]]);
  });

  it('counts failures alone towards that, however often the hearer was away before', async () => {
    await tell(1, 'one');
    let tries = 0;
    aRelay(async () => {
      tries += 1;
      now = new Date(now.getTime() + 120_000);
      return tries <= 10 ? 'away' : tries === 11 ? { failed: 'Defect' } : 'done';
    });
    await until(async () => (await left()).length === 0);
    expect(tries).toBe(12);
  });

  it('never puts a line aside because the hearer is away', async () => {
    await tell(1, 'one');
    let tries = 0;
    aRelay(async () => {
      tries += 1;
      now = new Date(now.getTime() + 120_000);
      return tries > 12 ? 'done' : 'away';
    });
    await until(async () => (await left()).length === 0);
    expect(tries).toBe(13);
  });

  it('shares the lines between two instances without saying one twice', async () => {
    for (let value = 0; value < 60; value++) await tell(value, `key ${value}`);
    const said: number[] = [];
    const send = async (line: OutboxLine): Promise<Delivery> => {
      said.push(valueIn(line));
      return 'done';
    };
    aRelay(send);
    aRelay(send);
    await until(async () => (await left()).length === 0);
    expect(said.sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, value) => value));
  });

  it('says a line again that an instance took with it when it died', async () => {
    await tell(1, 'one');
    let held: OutboxLine | undefined;
    let release: (delivery: Delivery) => void = () => undefined;
    const dying = aRelay((line) => {
      held = line;
      return new Promise((resolve) => {
        release = resolve;
      });
    });
    await until(() => held !== undefined);
    const dead = dying.stop();
    now = new Date(now.getTime() + 5_000);
    const again: number[] = [];
    aRelay(async (line) => {
      again.push(valueIn(line));
      return 'done';
    });
    await until(async () => (await left()).length === 0);
    release('away');
    await dead;
    expect(again).toEqual([1]);
  });
});
