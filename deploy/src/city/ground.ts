import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { type Service, servicesWithRows } from '@sanwei/contracts/service';
import { findPrograms, freePort, type Programs, type RunningMysql, type RunningNats, type Say, ServerTrouble } from '@sanwei/servers';
import { step } from '../../up/step.mjs';
import type { Whereabouts } from './environments.js';
import { loadedBuilds } from './loaded.js';
import { entry, type Places, places as placesIn } from './places.js';
import { loadDemo, migrateSchemas } from './schemas.js';
import { citySecrets, type Secrets } from './secrets.js';
import { gatewayPort, startServers, type Undo } from './start-servers.js';

export type GroundOptions = {
  /** Holds everything that the city keeps. */
  folder: string;
  say: Say;
  /** Says what is being done; quiet in tests. */
  progress?: typeof step;
  /** One service alone, without the gateway. */
  only?: Service;
  gatewayPort?: number;
  mode?: Whereabouts['mode'];
};

/** On what the processes of a city stand. */
export type Ground = {
  places: Places;
  secrets: Secrets;
  mysql: RunningMysql;
  nats: RunningNats;
  /** Those that are started. */
  services: readonly Service[];
  where: Whereabouts;
};

export const quietly: typeof step = async (_words, act) => act();

/** Servers, schemas and demo data. What came up is put on `undo`. @throws ServerTrouble in words */
export async function layGround(options: GroundOptions, programs: Programs, undo: Undo): Promise<Ground> {
  const { folder, say, progress = quietly } = options;
  const places = placesIn(folder);
  await mkdir(places.folder, { recursive: true, mode: 0o700 });
  // Nothing is thrown away for want of a key: the file may still be found.
  if (!existsSync(places.secrets) && existsSync(places.mysql))
    throw new ServerTrouble(
      `密钥文件 ${places.secrets} 不见了，而数据还在。请把它找回来；找不回来时用 npm start -- --fresh 重新建立（演示数据会清空）。`,
      `The secrets file ${places.secrets} is gone, and the data is still there. Bring it back, or begin anew with npm start -- --fresh (the demo data is lost).`,
    );
  const secrets = await citySecrets(places.secrets);
  const { mysql, nats } = await progress('数据库和消息服务器 / MariaDB and NATS', () => startServers(places, programs, secrets, undo, say));

  const wanted = options.only ? [options.only] : [...servicesWithRows, 'gateway' as const];
  const services = wanted.filter((service) => existsSync(entry(service, 'main')));
  for (const service of wanted)
    if (!services.includes(service)) say(`${service} 还没有写好，跳过 / ${service} is not written yet, skipped`);
  const withRows = services.filter((service) => service !== 'gateway');

  const where: Whereabouts = {
    mysql: { host: mysql.host, port: mysql.port },
    nats: { address: nats.address },
    fakes: { wechat: `http://127.0.0.1:${await freePort()}`, sms: `http://127.0.0.1:${await freePort()}` },
    gatewayPort: services.includes('gateway') ? await gatewayPort(options.gatewayPort, say) : 0,
    clockFile: places.clock,
    checkpoints: places.checkpoints,
    mode: options.mode ?? 'demo',
  };
  const builds = await loadedBuilds(places.mysql);
  const current = await Promise.all(withRows.map((service) => builds.isCurrent(service)));
  const changed = withRows.filter((_, index) => !current[index]);
  const schemaWork = { services: withRows, changed, secrets, where, logs: places.logs };
  await progress('建表与权限 / migrations and grants', () => migrateSchemas(mysql, schemaWork));
  await progress('演示数据 / demo data', () => loadDemo(schemaWork));
  await builds.remember(changed);
  return { places, secrets, mysql, nats, services, where };
}

/** Lays the ground in this folder and lets it rest: a city that is raised on it, or on a copy, finds tables and demo data there. */
export async function layGroundAlone(options: GroundOptions): Promise<void> {
  const undo: Undo = [];
  try {
    await layGround(options, await findPrograms(options.say), undo);
  } finally {
    for (const act of undo.reverse()) await act();
  }
}
