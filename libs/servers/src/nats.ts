import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { type Child, type Ending, endLeftover, startChild } from './child.js';
import { compose } from './compose.js';
import { freePort, isFree } from './free-port.js';
import { type NatsUser, natsConfig } from './nats-config.js';
import { lastLines, type Programs } from './programs.js';
import type { RunningServer } from './running-server.js';
import { type Say, ServerTrouble, silently } from './say.js';

export type NatsOptions = {
  programs: Programs;
  /** Holds the configuration, the log and the process id. */
  folder: string;
  users: readonly NatsUser[];
  /** The port to take when it is free; any free one otherwise. */
  port?: number;
  say?: Say;
};

export type RunningNats = RunningServer & { /** `127.0.0.1:<port>`, as in SANWEI_NATS_SERVERS. */ readonly address: string };

const patienceMs = 30_000;

/**
 * Starts a private nats-server on 127.0.0.1 and waits until it answers.
 * @throws ServerTrouble with the last lines of its log
 */
export async function startNats(options: NatsOptions): Promise<RunningNats> {
  const folder = resolve(options.folder);
  const say = options.say ?? silently;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const pidFile = join(folder, 'nats-server.pid');
  const logFile = join(folder, 'nats-server.log');
  const configFile = join(folder, 'nats.conf');
  if (await endLeftover(pidFile, folder)) say('结束了上次留下的 NATS 进程 / ended the NATS server that a killed run left');
  let port = options.port && (await isFree(options.port)) ? options.port : -1;
  const launch = await how();

  async function how() {
    if (options.programs.kind === 'installed')
      return { command: options.programs.natsServer, args: ['-c', configFile], env: process.env, signal: undefined };
    port = await freePort(options.port);
    return compose(options.programs.docker, folder, 'nats', { SANWEI_NATS_PORT: String(port), SANWEI_NATS_CONFIG: configFile });
  }

  let child: Child;
  const start = async () => {
    await forgetPorts(folder);
    const listen = options.programs.kind === 'compose' ? '0.0.0.0:4222' : `127.0.0.1:${port}`;
    await writeFile(configFile, natsConfig(listen, options.users, launch.signal ? undefined : folder), { mode: 0o600 });
    // The server in the container is another user than we are.
    if (launch.signal) await chmod(configFile, 0o644);
    child = await startChild({ command: launch.command, args: launch.args, env: launch.env, logFile, pidFile });
    port = await untilItAnswers(child, folder, port, logFile);
  };
  const kill = async (signal: NodeJS.Signals = 'SIGKILL') => {
    if (child.ending()) return;
    await launch.signal?.(signal);
    await (launch.signal ? child.ended : child.kill(signal));
  };
  const stop = async () => {
    if (!child.ending()) await child.stop();
  };
  await start();
  return {
    host: '127.0.0.1',
    get pid() {
      return child.pid;
    },
    get port() {
      return port;
    },
    get address() {
      return `127.0.0.1:${port}`;
    },
    kill,
    stop,
    restart: async () => {
      await stop();
      await start();
    },
    ended: (): Promise<Ending> => child.ended,
  };
}

/** Resolves with the port: the one asked for, or the one that the server chose and wrote into its ports file. */
async function untilItAnswers(child: Child, folder: string, wanted: number, logFile: string): Promise<number> {
  const until = Date.now() + patienceMs;
  while (!child.ending() && Date.now() < until) {
    const port = wanted > 0 ? wanted : await chosenPort(folder);
    if (port && (await greets(port))) return port;
    await new Promise((done) => setTimeout(done, 10));
  }
  await child.kill('SIGKILL');
  const log = await readFile(logFile, 'utf8').catch(() => '');
  throw new ServerTrouble('NATS 没有启动起来。', 'nats-server did not start.', lastLines(log, 8));
}

const portsFiles = async (folder: string) =>
  (await readdir(folder)).filter((name) => name.endsWith('.ports')).map((name) => join(folder, name));
const forgetPorts = async (folder: string) => {
  for (const file of await portsFiles(folder)) await rm(file, { force: true });
};

async function chosenPort(folder: string): Promise<number | undefined> {
  const [file] = await portsFiles(folder);
  const address = file && /nats:\/\/[^"]*:(\d+)"/.exec(await readFile(file, 'utf8').catch(() => ''));
  return address ? Number(address[1]) : undefined;
}

/** A nats-server says INFO first, before anybody has signed in. */
const greets = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: 2_000 });
    const end = (answer: boolean) => {
      socket.destroy();
      done(answer);
    };
    socket.once('data', (data) => end(data.toString('latin1').startsWith('INFO')));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
