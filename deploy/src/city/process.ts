import { mkdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Child, type Ending, endLeftover, ServerTrouble, startChild } from '@sanwei/servers';
import type { Places } from './places.js';

export type ProcessOptions = {
  name: string;
  /** The compiled file that node runs. */
  file: string;
  env: Record<string, string>;
  /** Answers 200 when the process is ready. */
  ready: string;
  places: Places;
};

/** A process of the city. `pid` changes with a restart; the addresses do not. */
export type CityProcess = {
  readonly name: string;
  readonly pid: number;
  readonly ready: string;
  readonly log: string;
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Stops it when it still runs, starts it and waits until it is ready. */
  restart(): Promise<void>;
  stop(): Promise<void>;
  ended(): Promise<Ending>;
};

/** Requests in flight survive a small young generation and are then copied about: a fifth of the gateway's time with the default of 16 MB. */
const nodeFlags = ['--enable-source-maps', '--max-semi-space-size=32'];
const patienceMs = 60_000;
const longestLog = 20 * 1024 * 1024;

export const pidFileOf = (places: Places, name: string): string => join(places.pids, `${name}.pid`);

/** @throws ServerTrouble with the last lines of its log when it ends or stays silent */
export async function startProcess({ name, file, env, ready, places }: ProcessOptions): Promise<CityProcess> {
  await mkdir(places.pids, { recursive: true });
  const log = join(places.logs, `${name}.log`);
  const pidFile = pidFileOf(places, name);
  await endLeftover(pidFile, file);
  let child: Child;
  const start = async () => {
    await turnOver(log);
    child = await startChild({ command: process.execPath, args: [...nodeFlags, file], env, logFile: log, pidFile });
    await untilReady(child, name, ready, log);
  };
  const stop = async () => {
    if (!child.ending()) await child.stop();
  };
  await start();
  return {
    name,
    ready,
    log,
    get pid() {
      return child.pid;
    },
    kill: async (signal = 'SIGKILL') => {
      if (!child.ending()) await child.kill(signal);
    },
    restart: async () => {
      await stop();
      await start();
    },
    stop,
    ended: () => child.ended,
  };
}

async function untilReady(child: Child, name: string, ready: string, log: string): Promise<void> {
  const until = Date.now() + patienceMs;
  while (!(await isReady(ready))) {
    if (!child.ending() && Date.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      continue;
    }
    if (!child.ending()) await child.kill('SIGKILL');
    const lines = (await readFile(log, 'utf8').catch(() => '')).trimEnd().split('\n').slice(-12).join('\n');
    throw new ServerTrouble(`${name} 没有启动起来，详见 ${log}`, `${name} did not start, see ${log}`, lines);
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

/** One older log is kept; a city that runs for weeks must not fill the disk. */
async function turnOver(log: string): Promise<void> {
  const size = await stat(log).then(
    (found) => found.size,
    () => 0,
  );
  if (size > longestLog) await rename(log, `${log}.1`);
}
