import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm';
import { consents } from './consent.table.js';
import { keyMarks } from './key-check.table.js';
import { outbox } from './outbox.table.js';
import { receipts } from './receipt.table.js';
import { seals, trail, unsealed } from './trail.table.js';

/** Tables that every service with rows has in its own schema. */
export const tablesOfEveryService: readonly EntitySchema[] = [
  receipts,
  outbox,
  trail,
  unsealed,
  seals,
  consents,
  keyMarks,
] as EntitySchema[];

export type DatabaseSettings = { host: string; port: number; user: string; password: string; database: string; pool: number };
export type DatabaseParts = { tables: readonly EntitySchema[]; migrations: readonly (new () => MigrationInterface)[] };

/** The one place where a connection pool is made. Statements end after 2.5 s and lock waits after 2 s: the person has gone by then. */
export const openDatabase = async (settings: DatabaseSettings, parts: DatabaseParts): Promise<DataSource> => {
  const { user, pool, ...where } = settings;
  const db = new DataSource({
    type: 'mysql',
    ...where,
    username: user,
    charset: 'utf8mb4_unicode_520_ci',
    timezone: 'Z',
    dateStrings: ['DATE'],
    supportBigNumbers: true,
    // Queries that fail print their parameters, which may be private: the answering side logs code and number only.
    logging: false,
    synchronize: false,
    entities: [...tablesOfEveryService, ...parts.tables],
    migrations: [...parts.migrations],
    migrationsTableName: 'migration',
    poolSize: pool,
    connectTimeout: 5_000,
    extra: { enableKeepAlive: true },
  });
  await db.initialize();
  for (const statement of everyConnection) await db.query(statement).catch(() => undefined);
  const { pool: connections } = db.driver as unknown as { pool: { on(event: 'connection', act: (made: Pooled) => void): void } };
  connections.on('connection', (made) => {
    for (const statement of everyConnection) made.query(statement, () => undefined);
  });
  return db;
};

type Pooled = { query(statement: string, done: () => void): void };
/**
 * READ COMMITTED: a snapshot older than a lock would decide on stale rows. The time limit of a statement has another
 * name and unit on MySQL; the comment hides it there.
 */
const everyConnection = [
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
  'SET SESSION innodb_lock_wait_timeout = 2',
  '/*M! SET SESSION max_statement_time = 2.5 */',
];
