import { randomBytes } from 'node:crypto';
import type { ServiceWithRows } from '@sanwei/contracts/service';
import { demoSecret, dropSchema, grantRows, makeSchema, type RootAccess, type Schema, withRoot } from '@sanwei/servers';
import type { MysqlSettings } from '@sanwei/settings';
import type { Connection } from 'mysql2/promise';
import type { DataSourceOptions, MigrationInterface } from 'typeorm';
import { DataSource } from 'typeorm';
import { thisRun } from './this-run.js';

export type DatabaseOptions = {
  /** Whose database it stands for; part of its name only. */
  service: ServiceWithRows;
  /** Migration classes to run with the DDL user. */
  migrations?: readonly (new () => MigrationInterface)[];
  /** Or statements, or an act of one's own, with the rights of the DDL user. */
  statements?: readonly string[];
  migrate?(ddl: MysqlSettings): Promise<void>;
  /** Another server than the one shared by the run, for kill tests. */
  server?: RootAccess;
};

export type TestDatabase = {
  name: string;
  /** As the service itself: rows only, and no change of the trail. */
  mysql: MysqlSettings;
  /** As its migrations. */
  ddl: MysqlSettings;
  /** For a DataSource of one's own; entities are to be added. */
  dataSourceOptions: DataSourceOptions;
  /** For looking behind the scenes, and for planting what a service may not. */
  asRoot<T>(act: (root: Connection) => Promise<T>): Promise<T>;
  /** Grants again, after tables were added later. */
  grant(): Promise<void>;
  drop(): Promise<void>;
};

/** A database of one's own with the tables and rights of a service; drop it in `afterAll`. */
export async function aDatabase(options: DatabaseOptions): Promise<TestDatabase> {
  const server = options.server ?? thisRun().mysql;
  const name = `t_${randomBytes(4).toString('hex')}_${options.service}`;
  const schema: Schema = {
    name,
    ddl: { user: `${name}_ddl`, password: demoSecret() },
    dml: { user: name, password: demoSecret() },
  };
  const settings = ({ user, password }: Schema['dml']): MysqlSettings => ({
    host: server.host,
    port: server.port,
    user,
    password,
    database: name,
    pool: 12,
  });
  await withRoot(server, (root) => makeSchema(root, schema));
  const ddl = settings(schema.ddl);
  if (options.migrations || options.statements) await runMigrations(ddl, options);
  await options.migrate?.(ddl);
  const grant = () => withRoot(server, (root) => grantRows(root, schema));
  await grant();
  const mysql = settings(schema.dml);
  return {
    name,
    mysql,
    ddl,
    dataSourceOptions: dataSourceOptions(mysql),
    asRoot: (act) =>
      withRoot(server, async (root) => {
        await root.changeUser({ database: name });
        return act(root);
      }),
    grant,
    drop: () => withRoot(server, (root) => dropSchema(root, schema)),
  };
}

function dataSourceOptions({ user, pool, ...where }: MysqlSettings): DataSourceOptions {
  return { type: 'mysql', ...where, username: user, poolSize: pool, timezone: 'Z', charset: 'utf8mb4_unicode_520_ci' };
}

async function runMigrations(ddl: MysqlSettings, { migrations = [], statements = [] }: DatabaseOptions): Promise<void> {
  const source = new DataSource({
    ...dataSourceOptions({ ...ddl, pool: 1 }),
    migrations: [...migrations],
    migrationsTableName: 'migration',
  });
  await source.initialize();
  try {
    if (migrations.length > 0) await source.runMigrations();
    for (const statement of statements) await source.query(statement);
  } finally {
    await source.destroy();
  }
}
