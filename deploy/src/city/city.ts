import { findPrograms, type RunningMysql, type RunningNats } from '@sanwei/servers';
import { buildClient } from '../client/build-client.js';
import { buildConsole } from '../client/build-console.js';
import { startConsole, startPhone } from '../web/start-pages.js';
import { type GroundOptions, layGround, quietly } from './ground.js';
import { keepAlive } from './keep-alive.js';
import type { CityProcess } from './process.js';
import { type RunFile, removeRunFile, writeRunFile } from './run-file.js';
import type { Secrets } from './secrets.js';
import { signInsOfDemo } from './sign-ins.js';
import { inOrder, startProcesses, stopProcesses } from './start-processes.js';
import type { Undo } from './start-servers.js';

export type CityOptions = GroundOptions & {
  /** Starts again what ends by itself. Without it a test decides. */
  keepAlive: boolean;
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
  const { say, progress = quietly } = options;
  const programs = await findPrograms(say);
  // A minute when the sources have changed, none otherwise; meanwhile the servers come up.
  const wants = (client: 'phone' | 'console') => !options.only && (options.pages === true || options.pages === client);
  const phone = wants('phone') ? buildClient({ target: 'h5', demo: (options.mode ?? 'demo') === 'demo' }) : undefined;
  const console = wants('console') ? buildConsole() : undefined;
  for (const building of [phone, console]) building?.catch(() => undefined);
  const { places, secrets, mysql, nats, services, where } = await layGround(options, programs, undo);

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
