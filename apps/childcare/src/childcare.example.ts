import { randomUUID } from 'node:crypto';
import type { Actor, In, Request, WireReply } from '@sanwei/contracts';
import type { FieldKeys } from '@sanwei/security';
import { aClock, aService, natsFor, somebodyWaits, type TestService, testKeys, until } from '@sanwei/testing';
import { type RunningService, startService } from '@sanwei/wire';
import { actAlone, type Work } from '@sanwei/work';
import { makeSecrets, type Secrets } from './secrets.js';
import { childcare } from './service.js';

/** `childcare` on the servers of the run, with a time that can be moved and a look behind the scenes. */
export type Childcare = TestService & {
  secrets: Secrets;
  now(): Date;
  moveTime(byMs: number): Promise<void>;
  /** Asks from the service's own connection: as itself, as deferred work does, unless somebody else is named. */
  askInside<C extends Request>(contract: C, input: In<C>, passport?: string): Promise<WireReply<C>>;
  /** One transaction at an instant of one's choice. */
  actAt<T>(now: Date, actor: Actor, act: (work: Work) => Promise<T>): Promise<T>;
  rows<T>(sql: string, params?: unknown[]): Promise<T[]>;
  /** Every row of every table as text, for looking for what must not be there. */
  everything(): Promise<string>;
  trailOf(object: string): Promise<{ action: string; outcome: string; actorId: string }[]>;
  /** While a transaction of somebody else holds what it has written, `act` begins and comes to wait for it. @returns what `act` says after the commit */
  whileHeld<T>(sql: string, params: unknown[], act: () => Promise<T>): Promise<T>;
  /** A second process of the service on the same database, in the same queue; with other keys if given. */
  another(keys?: FieldKeys & { indexKey: Buffer }): Promise<RunningService>;
};

export const aChildcare = async (): Promise<Childcare> => {
  const clock = await aClock();
  const { crypto, passport } = testKeys();
  const service = await aService(childcare(crypto), { clockFile: clock.file });
  const { database, running, defects } = service;
  const { room } = running;
  // All connections open before the first spec: while they are being made, what should race would go one by one.
  await Promise.all(Array.from({ length: database.mysql.pool }, () => room.db.query('SELECT SLEEP(0.05)')));
  const rows = <T>(sql: string, params: unknown[] = []) => database.asRoot(async (root) => (await root.query(sql, params))[0] as T[]);
  return {
    ...service,
    secrets: makeSecrets(crypto),
    now: () => room.time.now(),
    moveTime: async (byMs) => {
      await clock.move(byMs);
      await until(() => Math.abs(room.time.now().getTime() - Date.now() - clock.offsetMs()) < 5_000);
    },
    askInside: async (contract, input, pass) =>
      room.wire.ask(contract, input, { id: randomUUID(), passport: pass ?? (await room.wire.signAsSystem()) }),
    actAt: (now, actor, act) => actAlone(room.db, { service: 'childcare', actor, now, requestId: 'spec' }, act),
    rows,
    everything: async () => {
      const names = await rows<{ name: string }>(
        'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
      );
      const tables = await Promise.all(names.map(({ name }) => rows(`SELECT * FROM \`${name}\``)));
      return JSON.stringify(tables);
    },
    trailOf: (object) => rows('SELECT action, outcome, actorId FROM trail WHERE object = ? ORDER BY at, id', [object]),
    whileHeld: (sql, params, act) =>
      database.asRoot(async (root) => {
        await root.query('START TRANSACTION');
        await root.query(sql, params);
        const begun = act();
        await until(() => somebodyWaits(database));
        await root.query('COMMIT');
        return begun;
      }),
    another: (keys = crypto) =>
      startService(
        childcare(keys),
        {
          mysql: database.mysql,
          nats: natsFor('childcare'),
          passport: passport.childcare,
          crypto,
          clockFile: clock.file,
        },
        { onDefect: (error) => void defects.push(error), around: (_about, act) => act() },
      ),
    stop: async () => {
      await service.stop();
      await clock.remove();
    },
  };
};
