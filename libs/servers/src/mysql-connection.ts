import { type Connection, createConnection } from 'mysql2/promise';
import type { RunningServer } from './running-server.js';

export type RootAccess = Pick<RunningServer, 'host' | 'port'> & { readonly rootPassword: string };

/** Runs `act` with a connection of root and closes it. Only starters and tests do this; no service knows root. */
export async function withRoot<T>(mysql: RootAccess, act: (root: Connection) => Promise<T>): Promise<T> {
  const root = await createConnection({
    host: mysql.host,
    port: mysql.port,
    user: 'root',
    password: mysql.rootPassword,
    charset: 'utf8mb4',
    timezone: 'Z',
    connectTimeout: 5_000,
  });
  try {
    return await act(root);
  } finally {
    await root.end().catch(() => root.destroy());
  }
}

export async function answers(mysql: RootAccess): Promise<boolean> {
  try {
    await withRoot(mysql, (root) => root.query('SELECT 1'));
    return true;
  } catch {
    return false;
  }
}
