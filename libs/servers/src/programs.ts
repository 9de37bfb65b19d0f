import { existsSync } from 'node:fs';
import { onPath, run } from './command.js';
import { type Say, ServerTrouble, silently } from './say.js';

/** The servers as programs on this machine, or as containers of `compose.yaml`. */
export type Programs = { kind: 'installed'; mariadbd: string; installDb: string; natsServer: string } | { kind: 'compose'; docker: string };

const packages = { mariadb: ['mariadb-server-core', 'mariadb-client-core'], nats: ['nats-server'] };

/**
 * Finds MariaDB and nats-server: on PATH, else from Debian packages (none of which starts a service here), else Docker Compose.
 * @throws ServerTrouble that says what to install
 */
export async function findPrograms(say: Say = silently): Promise<Programs> {
  const found = await installed();
  if (found) return found;
  if (await installDebianPackages(say)) {
    const now = await installed();
    if (now) return now;
  }
  const docker = onPath('docker');
  if (docker && (await run(docker, ['compose', 'version'])).code === 0 && (await run(docker, ['info'])).code === 0) {
    say('用 Docker Compose 运行 MariaDB 和 NATS / MariaDB and NATS run in Docker Compose');
    return { kind: 'compose', docker };
  }
  throw new ServerTrouble(
    '找不到 MariaDB（10.6 以上）和 nats-server（2.9 以上），也无法自动安装。请安装它们，或者安装并启动 Docker，然后再运行一次。',
    'MariaDB (10.6 or later) and nats-server (2.9 or later) are missing and could not be installed. Install them, or install and start Docker, then run again.',
    '  Debian, Ubuntu: sudo apt-get install --no-install-recommends mariadb-server-core mariadb-client-core nats-server\n  macOS: brew install mariadb nats-server',
  );
}

async function installed(): Promise<Programs | undefined> {
  const mariadbd = await mariadb();
  const installDb = onPath('mariadb-install-db');
  const natsServer = onPath('nats-server');
  // mariadb-install-db is a script around my_print_defaults, which Debian keeps in the client package.
  const complete = mariadbd && installDb && onPath('my_print_defaults');
  return complete && natsServer ? { kind: 'installed', mariadbd, installDb, natsServer } : undefined;
}

async function mariadb(): Promise<string | undefined> {
  const program = onPath('mariadbd', 'mysqld');
  // On some machines mysqld is Oracle's: other options, other data folder.
  return program && (await run(program, ['--no-defaults', '--version'])).output.includes('MariaDB') ? program : undefined;
}

async function installDebianPackages(say: Say): Promise<boolean> {
  const aptGet = existsSync('/etc/debian_version') ? onPath('apt-get') : undefined;
  const prefix = aptGet && (await becomeRoot());
  if (!aptGet || !prefix) return false;
  const wanted = [...((await mariadb()) ? [] : packages.mariadb), ...(onPath('nats-server') ? [] : packages.nats)];
  if (wanted.length === 0) wanted.push(...packages.mariadb);
  say(`安装 Debian 软件包：${wanted.join(' ')} / installing Debian packages`);
  const apt = async (...args: string[]) => {
    const [command = aptGet, ...before] = [...prefix, aptGet];
    return run(command, [...before, ...args], { ...process.env, DEBIAN_FRONTEND: 'noninteractive' });
  };
  await apt('update', '-qq');
  return withoutStartingServices(prefix, async () => {
    const outcome = await apt('install', '-y', '-qq', '--no-install-recommends', ...wanted);
    if (outcome.code !== 0) say(`安装没有成功 / the packages could not be installed:\n${lastLines(outcome.output, 6)}`);
    return outcome.code === 0;
  });
}

/** What to put before a command so that it runs as root without asking for a password; undefined when that is not possible. */
async function becomeRoot(): Promise<string[] | undefined> {
  if (process.getuid?.() === 0) return [];
  const sudo = onPath('sudo');
  return sudo && (await run(sudo, ['-n', 'true'])).code === 0 ? [sudo, '-n', '--preserve-env=DEBIAN_FRONTEND'] : undefined;
}

const policy = '/usr/sbin/policy-rc.d';

// Debian's nats-server package starts a service on port 4222 where systemd runs. A policy that answers 101 ("forbidden")
// while the packages are set up is Debian's own way to prevent that; one that is there already is left alone.
async function withoutStartingServices<T>(prefix: string[], install: () => Promise<T>): Promise<T> {
  if (existsSync(policy) || !existsSync('/run/systemd/system')) return install();
  const asRoot = (script: string) => {
    const [command = 'sh', ...args] = [...prefix, 'sh', '-c', script];
    return run(command, args);
  };
  await asRoot(`printf '#!/bin/sh\\nexit 101\\n' > ${policy} && chmod 755 ${policy}`);
  try {
    return await install();
  } finally {
    await asRoot(`rm -f ${policy}`);
  }
}

export const lastLines = (text: string, count: number): string => text.trimEnd().split('\n').slice(-count).join('\n');
