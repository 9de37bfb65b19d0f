import type { Service } from '@sanwei/contracts/service';
import type { NatsSettings } from '@sanwei/settings';
import { thisRun, thisWorker } from './this-run.js';

/**
 * How a service signs in to the NATS of this run, with exactly its own rights. `probe` may send and hear everything:
 * for contracts that exist in a spec only, and for listening in.
 */
export function natsFor(name: Service | 'probe'): NatsSettings {
  const { nats } = thisRun();
  return { servers: [nats.address], user: `${name}-${thisWorker()}`, password: nats.password };
}
