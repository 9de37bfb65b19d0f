import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Child, type Ending, endLeftover, startChild } from './child.js';
import { compose } from './compose.js';
import { freePort } from './free-port.js';
import { answers } from './mysql-connection.js';
import { mysqlFlags } from './mysql-flags.js';
import { asRoot, dataFolder } from './mysql-folder.js';
import { mysqlTrouble } from './mysql-trouble.js';
import type { Programs } from './programs.js';
import type { RunningServer } from './running-server.js';
import { type Say, silently } from './say.js';

export type MysqlOptions = {
  programs: Programs;
  /** Holds `data/`, the log and the process id; kept between starts. */
  folder: string;
  /** Where the empty data folder is kept that new ones are copied from. */
  templates: string;
  /** `durable`: nothing acknowledged is lost by kill -9. `relaxed`: faster, for tests that kill nothing. */
  safety: 'durable' | 'relaxed';
  /** Set at every start, so a lost password does not lock anybody out of his data. Letters, digits, `-` and `_` only. */
  rootPassword: string;
  /** The port to take when it is free; any free one otherwise. */
  port?: number;
  say?: Say;
};

export type RunningMysql = RunningServer & { readonly rootPassword: string };

const patienceMs = 90_000;

/**
 * Starts a private MariaDB on 127.0.0.1 and waits until it answers.
 * @throws ServerTrouble with a readable reason and the way out
 */
export async function startMysql(options: MysqlOptions): Promise<RunningMysql> {
  const folder = resolve(options.folder);
  const say = options.say ?? silently;
  if (!/^[\w-]+$/.test(options.rootPassword)) throw new Error('a root password may hold letters, digits, - and _ only');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const pidFile = join(folder, 'mariadbd.pid');
  const logFile = join(folder, 'mariadbd.log');
  if (await endLeftover(pidFile, folder)) say('结束了上次留下的数据库进程 / ended the database that a killed run left');
  const port = await freePort(options.port);
  const access = { host: '127.0.0.1', port, rootPassword: options.rootPassword };
  const launch = options.programs.kind === 'compose' ? inCompose(options, options.programs.docker, folder, port) : await installed();

  async function installed() {
    if (options.programs.kind !== 'installed') throw new Error('unreachable');
    const data = await dataFolder(folder, options.templates, options.programs, say);
    const initFile = join(folder, 'init.sql');
    await writeFile(initFile, rootOnly(options.rootPassword), { mode: 0o600 });
    const where = [`--datadir=${data}`, '--socket=mysql.sock', `--pid-file=${folder}/server.pid`, `--init-file=${initFile}`];
    const net = ['--bind-address=127.0.0.1', `--port=${port}`];
    const args = ['--no-defaults', ...asRoot(), ...where, ...net, ...mysqlFlags(options.safety)];
    return { command: options.programs.mariadbd, args, env: process.env, signal: undefined };
  }

  let child: Child;
  let stopped = false;
  const start = async () => {
    const from = await readFile(logFile, 'utf8').then(
      (log) => log.length,
      () => 0,
    );
    child = await startChild({ command: launch.command, args: launch.args, env: launch.env, logFile, pidFile });
    await untilItAnswers(child, access, async () => mysqlTrouble((await readFile(logFile, 'utf8')).slice(from), folder, port));
    stopped = false;
  };
  const kill = async (signal: NodeJS.Signals = 'SIGKILL') => {
    if (child.ending()) return;
    await launch.signal?.(signal);
    await (launch.signal ? child.ended : child.kill(signal));
  };
  const stop = async () => {
    if (stopped || child.ending()) return;
    stopped = true;
    await child.stop();
  };
  await start();
  return {
    ...access,
    get pid() {
      return child.pid;
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

// Read by the server before it takes connections: there is no moment without a password.
const rootOnly = (password: string) =>
  [
    "DELETE FROM mysql.global_priv WHERE User = '' OR (User = 'root' AND Host <> '127.0.0.1');",
    "DELETE FROM mysql.proxies_priv WHERE User = 'root' AND Host <> '127.0.0.1';",
    'FLUSH PRIVILEGES;',
    "CREATE USER IF NOT EXISTS 'root'@'127.0.0.1';",
    `ALTER USER 'root'@'127.0.0.1' IDENTIFIED BY '${password}';`,
    "GRANT ALL PRIVILEGES ON *.* TO 'root'@'127.0.0.1' WITH GRANT OPTION;",
    '',
  ].join('\n');

function inCompose(options: MysqlOptions, docker: string, folder: string, port: number) {
  return compose(docker, folder, 'mariadb', {
    SANWEI_MYSQL_PORT: String(port),
    SANWEI_MYSQL_ROOT_PASSWORD: options.rootPassword,
    SANWEI_MYSQL_FLAGS: mysqlFlags(options.safety).join(' '),
  });
}

async function untilItAnswers(child: Child, access: Parameters<typeof answers>[0], trouble: () => Promise<Error>): Promise<void> {
  const until = Date.now() + patienceMs;
  while (!(await answers(access))) {
    if (child.ending()) throw await trouble();
    if (Date.now() > until) {
      await child.kill('SIGKILL');
      throw await trouble();
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
