import { randomUUID } from 'node:crypto';
import type { Actor, In, PersonId, Request, Role, WireReply } from '@sanwei/contracts';
import { type AskOptions, connectWire, type RunningService, type ServiceParts, signerOf, startService, type Wire } from '@sanwei/wire';
import { aDatabase, type TestDatabase } from './a-database.js';
import { natsFor } from './nats-for.js';
import { testKeys } from './test-keys.js';

export type TestService = {
  running: RunningService;
  database: TestDatabase;
  wire: Wire;
  /** Asks over NATS, as the gateway does for this person; `id` is the command's, a new one unless given. */
  ask<C extends Request>(contract: C, input: In<C>, as?: Actor, options?: Partial<AskOptions>): Promise<WireReply<C>>;
  /** What went wrong inside, in order: a spec that expects no defect says so. */
  defects: unknown[];
  stop(): Promise<void>;
};

/** A person with these roles, for the whole city. */
export const person = (id: string = randomUUID(), ...roles: Role[]): Actor & { id: PersonId } => ({
  kind: 'person',
  id: id as PersonId,
  grants: (roles.length > 0 ? roles : (['member'] as const)).map((role) => ({ role, scope: { of: 'city', id: null } })),
  loginId: randomUUID(),
});

/** One service in this process, with a database of its own, on the NATS of the run; rights as in a real city. */
export async function aService(parts: ServiceParts, options: { clockFile?: string } = {}): Promise<TestService> {
  const { service } = parts;
  const database = await aDatabase({ service, migrations: parts.migrations });
  const keys = testKeys();
  const defects: unknown[] = [];
  const onDefect = (error: unknown) => void defects.push(error);
  const settings = {
    mysql: database.mysql,
    nats: natsFor(service),
    passport: keys.passport[service],
    crypto: keys.crypto,
    ...options,
  };
  const running = await startService(parts, settings, { onDefect, around: (_about, act) => act() });
  const people = await signerOf('people', keys.passport.people.key);
  const wire = await connectWire(natsFor('gateway'), 'gateway', await signerOf('gateway', keys.passport.gateway.key), onDefect);
  return {
    running,
    database,
    wire,
    defects,
    ask: async (contract, input, as, more = {}) =>
      // Longer than a gateway waits: a busy machine must not turn a spec red.
      wire.ask(contract, input, { id: randomUUID(), deadlineMs: 10_000, ...(as ? { passport: await people.sign(as) } : {}), ...more }),
    stop: async () => {
      await running.stop();
      await wire.close();
      await database.drop();
    },
  };
}
