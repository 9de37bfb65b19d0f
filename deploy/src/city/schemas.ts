import { existsSync } from 'node:fs';
import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Service } from '@sanwei/contracts/service';
import { grantRows, makeSchema, type RunningMysql, run, type Schema, ServerTrouble, withRoot } from '@sanwei/servers';
import { ddlUser, demoEnvironment, migrationEnvironment, schemaName, secretsOf, type Whereabouts } from './environments.js';
import { entry } from './places.js';
import type { Secrets } from './secrets.js';

export type SchemaWork = {
  /** All that have rows. */
  services: readonly Service[];
  /** Those of them whose build has changed since it migrated and loaded last. */
  changed: readonly Service[];
  secrets: Secrets;
  where: Whereabouts;
  logs: string;
};

/** Schemas, users, migrations, then the rights on each table: tables must be there before rights on them can be given. */
export async function migrateSchemas(mysql: RunningMysql, { services, changed, secrets, where, logs }: SchemaWork): Promise<void> {
  const schemas = services.map((service) => schemaOf(service, secrets));
  await withRoot(mysql, async (root) => {
    for (const schema of schemas) await makeSchema(root, schema);
  });
  await Promise.all(changed.map((service) => runEntry(service, 'migrate', migrationEnvironment(service, secrets, where), logs)));
  await withRoot(mysql, async (root) => {
    for (const schema of schemas) await grantRows(root, schema);
  });
}

/** Each service loads its part of the demo city; loading it again changes nothing. */
export async function loadDemo({ changed, secrets, where, logs }: SchemaWork): Promise<void> {
  await Promise.all(changed.map((service) => runEntry(service, 'demo', demoEnvironment(service, secrets, where), logs)));
}

const schemaOf = (service: Service, secrets: Secrets): Schema => {
  const { ddl, dml } = secretsOf(secrets, service);
  return {
    name: schemaName(service),
    ddl: { user: ddlUser(service), password: ddl },
    dml: { user: schemaName(service), password: dml },
  };
};

const failed = {
  migrate: { zh: '建表没有成功', en: 'the migrations failed' },
  demo: { zh: '演示数据没有装入', en: 'the demo data could not be loaded' },
};

async function runEntry(service: Service, name: 'migrate' | 'demo', env: Record<string, string>, logs: string): Promise<void> {
  const file = entry(service, name);
  if (!existsSync(file)) return;
  const { code, output } = await run(process.execPath, ['--enable-source-maps', file], env);
  await mkdir(logs, { recursive: true });
  if (output) await appendFile(join(logs, `${service}.${name}.log`), output, { mode: 0o600 });
  if (code === 0) return;
  const { zh, en } = failed[name];
  throw new ServerTrouble(`${service}：${zh}。`, `${service}: ${en}.`, output.trimEnd().split('\n').slice(-15).join('\n'));
}
