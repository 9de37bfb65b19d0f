import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { services } from '@sanwei/contracts/service';
import { demoSecret, type NatsUser, natsGrants, type RunningMysql, type RunningNats, startMysql, startNats } from '@sanwei/servers';
import type { NatsSettings } from '@sanwei/settings';
import { thisRun } from './this-run.js';

/** A MariaDB of this spec alone, with durable settings: kill it as often as you like. `remove` ends it for good. */
export async function ownMysql(): Promise<RunningMysql & { remove(): Promise<void> }> {
  const { programs, templates } = thisRun();
  const folder = ownFolder('mysql');
  const mysql = await startMysql({ programs, templates, folder, safety: 'durable', rootPassword: demoSecret() });
  return Object.assign(mysql, { remove: () => remove(mysql, folder) });
}

/** A NATS of this spec alone, with the users of all services and `probe`. */
export async function ownNats(): Promise<RunningNats & { settingsFor(user: string): NatsSettings; remove(): Promise<void> }> {
  const { programs } = thisRun();
  const folder = ownFolder('nats');
  const password = demoSecret();
  const grants = { ...natsGrants(), probe: { publish: ['>'], subscribe: ['>'] } };
  const users: NatsUser[] = [...services, 'probe' as const].map((user) => ({ ...grants[user], user, password }));
  const nats = await startNats({ programs, folder, users });
  return Object.assign(nats, {
    settingsFor: (user: string) => ({ servers: [nats.address], user, password }),
    remove: () => remove(nats, folder),
  });
}

const ownFolder = (name: string) => join(thisRun().folder, `${name}-${randomBytes(4).toString('hex')}`);

async function remove(server: RunningMysql | RunningNats, folder: string): Promise<void> {
  await server.kill();
  await rm(folder, { recursive: true, force: true });
}
