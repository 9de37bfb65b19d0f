import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { type Service, servicesWithRows } from '@sanwei/contracts/service';
import { findPrograms, freePort, type RunningMysql, type RunningNats, type Say, ServerTrouble } from '@sanwei/servers';
import { step } from '../../up/step.mjs';
import { buildClient } from '../client/build-client.js';
import { buildConsole } from '../client/build-console.js';
import { startConsole, startPhone } from '../web/start-pages.js';
import type { Whereabouts } from './environments.js';
import { keepAlive } from './keep-alive.js';
import { loadedBuilds } from './loaded.js';
import { entry, places as placesIn } from './places.js';
import type { CityProcess } from './process.js';
import { type RunFile, removeRunFile, writeRunFile } from './run-file.js';
import { loadDemo, migrateSchemas } from './schemas.js';
import { citySecrets, type Secrets } from './secrets.js';
import { signInsOfDemo } from './sign-ins.js';
import { inOrder, startProcesses, stopProcesses } from './start-processes.js';
import { gatewayPort, startServers, type Undo } from './start-servers.js';

export type CityOptions = {
  /** Holds everything that the city keeps. */
  folder: string;
  say: Say;
  /** Says what is being done; quiet in tests. */
  progress?: typeof step;
  /** One service alone, without the gateway. */
  only?: Service;
  gatewayPort?: number;
  /** Starts again what ends by itself. Without it a test decides. */
  keepAlive: boolean;
  mode?: Whereabouts['mode'];
  /** Builds (when the sources have changed) and serves the pages of phone and console as well; or of one of them. */
  pages?: boolean | 'phone' | 'console';
};

export type RunningCity = {
  readonly run: RunFile;
  readonly mysql: RunningMysql;
  readonly nats: RunningNats;
  readonly secrets: Secrets;
  /** `fakes`, the services, `gateway`, `web` and `console`, by name. */
  readonly processes: ReadonlyMap<string, CityProcess>;
  /** Ends everything in order. Safe to call twice. */
  stop(): Promise<void>;
};

const patienceForQuiet: typeof step = async (_words, act) => act();

/**
 * Brings a city up: servers, schemas, demo data, fakes, services, gateway.
 * @throws ServerTrouble in words; what was started by then has been ended
 */
export async function raiseCity(options: CityOptions): Promise<RunningCity> {
  const undo: Undo = [];
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= (async () => {
      for (const act of undo.reverse()) await act();
    })();
    return stopping;
  };
  try {
    return await raise(options, undo, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function raise(options: CityOptions, undo: Undo, stop: () => Promise<void>): Promise<RunningCity> {
  const { folder, say, progress = patienceForQuiet } = options;
  const places = placesIn(folder);
  await mkdir(places.folder, { recursive: true, mode: 0o700 });
  const programs = await findPrograms(say);
  // Nothing is thrown away for want of a key: the file may still be found.
  if (!existsSync(places.secrets) && existsSync(places.mysql))
    throw new ServerTrouble(
      `密钥文件 ${places.secrets} 不见了，而数据还在。请把它找回来；找不回来时用 npm start -- --fresh 重新建立（演示数据会清空）。`,
      `The secrets file ${places.secrets} is gone, and the data is still there. Bring it back, or begin anew with npm start -- --fresh (the demo data is lost).`,
    );
  // A minute when the sources have changed, none otherwise; meanwhile the servers come up.
  const wants = (client: 'phone' | 'console') => !options.only && (options.pages === true || options.pages === client);
  const phone = wants('phone') ? buildClient({ target: 'h5', demo: (options.mode ?? 'demo') === 'demo' }) : undefined;
  const console = wants('console') ? buildConsole() : undefined;
  for (const building of [phone, console]) building?.catch(() => undefined);
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

  const processes = new Map<string, CityProcess>();
  undo.push(() => stopProcesses(processes));
  await progress(`进程 / processes: ${['fakes', ...services].join(', ')}`, () =>
    startProcesses(processes, { services, secrets, where, places }),
  );

  const signIns = options.only ? [] : signInsOfDemo(secrets.demoPassword);
  const phonePages = phone && (await progress('手机页面 / phone pages', async () => startPhone(await phone, where, places, signIns)));
  if (phonePages) processes.set('web', phonePages.process);
  const consolePages = console && (await progress('管理台 / console', async () => startConsole(await console, where, places)));
  if (consolePages) processes.set('console', consolePages.process);
  const startedAt = new Date().toISOString();
  const now = (): RunFile => ({
    mode: where.mode,
    pid: process.pid,
    startedAt,
    gateway: services.includes('gateway') ? `http://127.0.0.1:${where.gatewayPort}/graphql` : null,
    console: consolePages?.url ?? null,
    h5: phonePages?.url ?? null,
    services: Object.fromEntries(inOrder(processes).map(({ name, pid, ready, log }) => [name, { pid, ready, log }])),
    mysql: { host: mysql.host, port: mysql.port, pid: mysql.pid },
    nats: { address: nats.address, pid: nats.pid },
    fakes: where.fakes,
    signIns,
  });
  await writeRunFile(places.run, now());
  undo.push(() => removeRunFile(places.run));
  if (options.keepAlive) {
    const changed = () => void writeRunFile(places.run, now()).catch(() => undefined);
    const mortals = [
      ...[...processes.values()].map((one) => [one.name, one] as const),
      ['mariadbd', mysql],
      ['nats-server', nats],
    ] as const;
    for (const [name, mortal] of mortals) undo.push(keepAlive(name, mortal, say, changed));
  }
  return {
    get run() {
      return now();
    },
    mysql,
    nats,
    secrets,
    processes,
    stop,
  };
}
