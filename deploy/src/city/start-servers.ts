import { freePort, natsGrants, type Programs, type RunningMysql, type RunningNats, type Say, startMysql, startNats } from '@sanwei/servers';
import { secretsOf } from './environments.js';
import type { Places } from './places.js';
import type { Secrets } from './secrets.js';

export type Undo = (() => Promise<void> | void)[];

/** MariaDB and NATS of the city. What came up is put on `undo` even when the other one failed. */
export async function startServers(
  places: Places,
  programs: Programs,
  secrets: Secrets,
  undo: Undo,
  say: Say,
): Promise<{ mysql: RunningMysql; nats: RunningNats }> {
  const users = Object.entries(natsGrants()).map(([user, grant]) => ({ ...grant, user, password: secretsOf(secrets, user).nats }));
  const started = await Promise.allSettled([
    startMysql({ programs, folder: places.mysql, templates: places.templates, safety: 'durable', rootPassword: secrets.mysqlRoot, say }),
    startNats({ programs, folder: places.nats, users, say }),
  ]);
  // Both are waited for, so that one that came up beside a failing one is ended too.
  for (const one of started) if (one.status === 'fulfilled') undo.push(() => one.value.stop());
  const [mysql, nats] = started;
  if (mysql.status === 'rejected') throw mysql.reason;
  if (nats.status === 'rejected') throw nats.reason;
  return { mysql: mysql.value, nats: nats.value };
}

const usualPort = 4000;

/** The usual port, or the wanted one, or a free one with a word about it. */
export async function gatewayPort(wanted: number | undefined, say: Say): Promise<number> {
  const first = wanted ?? usualPort;
  const port = await freePort(first);
  if (first !== 0 && port !== first) say(`端口 ${first} 被占用，网关改用 ${port} / port ${first} is busy, the gateway takes ${port}`);
  return port;
}
