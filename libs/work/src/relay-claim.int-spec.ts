import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ok } from '@sanwei/kernel';
import { aSchema } from '@sanwei/testing';
import type { DataSource } from 'typeorm';
import { asking, markAdded, marks } from './mark.example.js';
import type { OutboxLine } from './outbox.table.js';
import { type Delivery, Relay } from './relay.js';
import { runWork } from './run-work.js';

let schema: Awaited<ReturnType<typeof aSchema>>;
let now = new Date();
const relays: Relay[] = [];
beforeAll(async () => {
  schema = await aSchema([marks as never]);
});
afterEach(async () => {
  await Promise.all(relays.splice(0).map((relay) => relay.stop()));
  await schema.database.asRoot((root) => root.query('DELETE FROM outbox'));
  now = new Date();
});
afterAll(() => schema.drop());

const tell = (value: number) =>
  runWork(schema.db, { ...asking(randomUUID(), { name: 'a', value }), now }, async (work) => {
    work.tell(markAdded, { value }, `key ${value}`);
    return ok({ value });
  });
const valueIn = (line: OutboxLine) => (JSON.parse(line.body) as { value: number }).value;
const left = async () => (await schema.db.query('SELECT * FROM outbox ORDER BY seq')) as OutboxLine[];
const until = async (met: () => boolean | Promise<boolean>) => {
  while (!(await met())) await new Promise((resolve) => setTimeout(resolve, 10));
};
/** It claims when it is woken, and not by itself. */
const aRelay = (send: (line: OutboxLine) => Promise<Delivery>, db = schema.db) => {
  const relay = new Relay(db, { now: () => now }, send, (error) => Promise.reject(error), 3_600_000);
  relays.push(relay);
  return relay;
};
/** Somewhere to wait for somebody. */
const aGate = () => {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), opened };
};
/** The same database, with a word before and after each statement of the relay. */
const watched = (before: (sql: string) => Promise<void>, after: (sql: string) => Promise<void>) =>
  ({
    query: async (sql: string, values?: unknown[]) => {
      await before(sql);
      const rows: unknown = await schema.db.query(sql, values);
      await after(sql);
      return rows;
    },
  }) as unknown as DataSource;

describe('two instances that see the same lines at the same time', () => {
  it('say each of them once: the second finds them taken', async () => {
    for (let value = 0; value < 10; value++) await tell(value);
    const [bothLooked, firstHasClaimed] = [aGate(), aGate()];
    let looked = 0;
    const look = async (sql: string) => {
      if (!sql.startsWith('SELECT o.seq')) return;
      looked += 1;
      if (looked === 2) bothLooked.open();
      await bothLooked.opened;
    };
    const said: string[] = [];
    const saying = (who: string) => async (line: OutboxLine) => {
      said.push(`${who} ${valueIn(line)}`);
      return 'away' as const;
    };
    const first = watched(
      async () => undefined,
      async (sql) => {
        await look(sql);
        if (sql.startsWith('SELECT *')) firstHasClaimed.open();
      },
    );
    let secondIsDone = false;
    const second = watched(
      async (sql) => {
        if (sql.includes('UPDATE outbox')) await firstHasClaimed.opened;
      },
      async (sql) => {
        await look(sql);
        if (sql.startsWith('SELECT *')) secondIsDone = true;
      },
    );
    aRelay(saying('first'), first).wake();
    aRelay(saying('second'), second).wake();
    await until(() => secondIsDone);
    await Promise.all(relays.map((relay) => relay.stop()));
    expect(said.sort()).toEqual(Array.from({ length: 10 }, (_, value) => `first ${value}`));
    expect((await left()).map(({ tries }) => tries)).toEqual(Array(10).fill(1));
  });
});

describe('what has never been said', () => {
  it('goes before what waits for somebody who is away, however much that is', async () => {
    for (let value = 0; value < 70; value++) await tell(value);
    await schema.db.query('UPDATE outbox SET tries = 1');
    now = new Date(now.getTime() + 60_000);
    await tell(70);
    const said: number[] = [];
    aRelay(async (line) => {
      said.push(valueIn(line));
      return 'away';
    }).wake();
    await until(() => said.length === 71);
    // 64 are taken at once, in the order in which they were written.
    expect(said.indexOf(70)).toBe(63);
  });
});

describe('an instance that was slow, so that another has taken its line over', () => {
  it.each<[string, Delivery]>([
    ['does not forget the line when it hears at last that it was heard', 'done'],
    ['does not count a failure against it', { failed: 'Defect' }],
  ])('%s', async (_what, delivery) => {
    await tell(1);
    const [late, other] = [aGate(), aGate()];
    let taken = 0;
    const slow = aRelay(async () => {
      taken += 1;
      await late.opened;
      return delivery;
    });
    slow.wake();
    await until(() => taken === 1);
    now = new Date(now.getTime() + 5_000);
    aRelay(async () => {
      taken += 1;
      await other.opened;
      return 'away';
    }).wake();
    await until(() => taken === 2);
    late.open();
    await slow.stop();
    expect((await left()).map(({ failures, lastError, tries }) => [failures, lastError, tries])).toEqual([[0, null, 2]]);
    other.open();
  });
});
