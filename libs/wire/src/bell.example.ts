import { randomUUID } from 'node:crypto';
import { headers, type NatsConnection } from '@nats-io/transport-node';
import {
  type Actor,
  defineCommand,
  defineFact,
  defineQuery,
  heardAt,
  type In,
  type Request,
  refusal,
  type WireReply,
} from '@sanwei/contracts';
import { ok, refuse } from '@sanwei/kernel';
import { aSchema, natsFor, person, type TestDatabase, testKeys } from '@sanwei/testing';
import { id, type SharedWork, table, type Work, whole, word } from '@sanwei/work';
import { z } from 'zod';
import { type GatheredAsking, type GatheringHandler, Gathers } from './gathers.js';
import { type Handler, Handles } from './handles.js';
import { type Hearer, Hears } from './hears.js';
import { connectNats } from './nats.js';
import { NotNow } from './not-now.js';
import { signerOf } from './passport.js';
import { type RunningService, startService } from './start-service.js';

/** The smallest noun there can be, for the specs of this lib: a bell that is rung. `slow` rings when it is let go, `torn` breaks. */
export type Ring = { id: string; bell: string; by: string; round: number };
export const rings = table<Ring>('ring', { id: id(true), bell: word(), by: word(64), round: whole() });

const bell = z.object({ bell: z.string().min(2).max(24) });
const refusals = { BellCracked: refusal({ bell: z.string() }, '') };
const spec = { words: '', for: ['member'], input: bell, output: z.object({ round: z.int() }), refusals } as const;
export const ringBell = defineCommand('childcare.bell.ring-bell.v1', { ...spec, trail: { action: 'ring', of: 'bell' } });
export const ringAll = defineCommand('childcare.bell.ring-all.v1', { ...spec, trail: { action: 'ring all', of: 'bell' } });
export const listRings = defineQuery('childcare.bell.list-rings.v1', {
  ...{ words: '', for: ['anyone'], input: bell },
  output: z.object({ items: z.array(z.object({ bell: z.string(), round: z.int() })) }),
});
export const sunRose = defineFact('people.sun.sun-rose.v1', { payload: bell, heardBy: ['childcare'] });

/** What the slow bell waits for. */
export const gate = { open: () => {}, opened: Promise.resolve() };
export const closeGate = () => {
  gate.opened = new Promise((resolve) => {
    gate.open = resolve;
  });
};
const before = async (name: string) => {
  if (name === 'slow') await gate.opened;
  if (name === 'torn') throw new Error(`the rope of ${name} is torn`);
  if (name === 'frozen') throw new NotNow(7);
};
const ring = (work: SharedWork, name: string, by: string, round: number): Ring => ({ id: work.newId(), bell: name, by, round });

@Handles(ringBell)
class RingBell implements Handler<typeof ringBell> {
  async handle({ bell: name }: In<typeof ringBell>, work: Work) {
    await work.insert(rings, [ring(work, name, work.actor.id, 1)]);
    if (name === 'cracked') return refuse('BellCracked', { bell: name });
    await before(name);
    return ok({ round: 1 });
  }
}
@Handles(listRings)
class ListRings implements Handler<typeof listRings> {
  async handle({ bell: name }: In<typeof listRings>, work: Work) {
    // Whole rows: what is not in the contract must not leave.
    return ok({ items: await work.sql<Ring>('SELECT * FROM ring WHERE bell = ? ORDER BY id', [name]) });
  }
}
/** The batches as they were written, by their bells. */
export const batches: string[][] = [];
export const most = { atOnce: 3, waiting: 4 };
@Gathers(ringAll, { max: most.atOnce, waiting: most.waiting })
class RingAll implements GatheringHandler<typeof ringAll> {
  async handleAll(asked: readonly GatheredAsking<typeof ringAll>[], work: SharedWork) {
    batches.push(asked.map(({ input }) => input.bell));
    for (const { input } of asked) await before(input.bell);
    const sound = asked.filter(({ input }) => input.bell !== 'cracked');
    const made = sound.map(({ input, actor }, i) => ring(work, input.bell, actor.id, i + 1));
    await work.insert(rings, made);
    return asked.map((one) => {
      const at = sound.indexOf(one);
      return at < 0 ? refuse('BellCracked', { bell: one.input.bell }) : ok({ round: made[at]!.round });
    });
  }
}
@Hears(sunRose, 'childcare')
class WhenSunRose implements Hearer<typeof sunRose> {
  async hear({ bell: name }: { bell: string }, work: Work) {
    await work.insert(rings, [ring(work, name, work.actor.id, 0)]);
    await before(name);
  }
}

export type BellTower = {
  running: RunningService;
  database: TestDatabase;
  connection: NatsConnection;
  defects: unknown[];
  ask<C extends Request>(contract: C, input: In<C>, as?: Actor, id?: string): Promise<WireReply<C>>;
  tell(payload: { bell: string }, passport: string, id?: string): Promise<unknown>;
  /** A message as anybody might send it. */
  send(subject: string, body: string, head: Record<string, string>): Promise<unknown>;
  rings(bell: string): Promise<Pick<Ring, 'by' | 'round'>[]>;
  trail(object: string): Promise<string[]>;
  stop(): Promise<void>;
};
export const ringer = person();

/** A service with a database of its own on the NATS of the run, and a connection that may send anything. */
export const aBellTower = async (): Promise<BellTower> => {
  const { database, drop, db } = await aSchema([rings as never]);
  const { passport, crypto } = testKeys();
  const defects: unknown[] = [];
  const parts = {
    service: 'childcare' as const,
    tables: [rings as never],
    migrations: [],
    ownData: async () => ({}),
    useCases: [RingBell, ListRings, RingAll, WhenSunRose],
  };
  const settings = { mysql: database.mysql, nats: natsFor('childcare'), passport: passport.childcare, crypto };
  const running = await startService(parts, settings, { onDefect: (error) => void defects.push(error), around: (_about, act) => act() });
  const people = await signerOf('people', passport.people.key);
  const connection = await connectNats(natsFor('probe'), 'probe', () => undefined);
  const send = async (subject: string, body: string, head: Record<string, string>): Promise<unknown> => {
    const carried = headers();
    for (const [name, value] of Object.entries(head)) carried.set(name, value);
    return (await connection.request(subject, body, { timeout: 5_000, headers: carried })).json();
  };
  return {
    ...{ running, database, connection, defects, send },
    ask: async (contract, input, as = ringer, messageId = randomUUID()) =>
      (await send(contract.subject, JSON.stringify(input), { id: messageId, passport: await people.sign(as) })) as never,
    tell: (payload, pass, messageId = randomUUID()) =>
      send(heardAt('childcare', sunRose), JSON.stringify(payload), { id: messageId, passport: pass }),
    rings: async (name) => db.query('SELECT `by`, round FROM ring WHERE bell = ? ORDER BY id', [name]),
    trail: async (object) => {
      const lines = (await db.query('SELECT action, outcome FROM trail WHERE object = ? ORDER BY id', [object])) as Record<
        string,
        string
      >[];
      return lines.map(({ action, outcome }) => `${action} ${outcome}`);
    },
    stop: async () => {
      await connection.close();
      await running.stop();
      await drop();
    },
  };
};
