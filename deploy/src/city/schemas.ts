import { existsSync } from 'node:fs';
import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Service } from '@sanwei/contracts/service';
import { grantRows, makeSchema, type RunningMysql, run, type Schema, ServerTrouble, withRoot } from '@sanwei/servers';
import { ddlUser, demoEnvironment, migrationEnvironment, schemaName, secretsOf, type Whereabouts } from './environments.js';
import { entry } from './places.js';
import type { Secrets } from './secrets.js';

export type SchemaWork = { services: readonly Service[]; secrets: Secrets; where: Whereabouts; logs: string };

/** Schemas, users, migrations, then the rights on each table: tables must be there before rights on them can be given. */
export async function migrateSchemas(mysql: RunningMysql, { services, secrets, where, logs }: SchemaWork): Promise<void> {
  const schemas = services.map((service) => ({ service, schema: schemaOf(service, secrets) }));
  await withRoot(mysql, async (root) => {
    for (const { schema } of schemas) await makeSchema(root, schema);
  });
  await Promise.all(services.map((service) => runEntry(service, 'migrate', migrationEnvironment(service, secrets, where), logs)));
  await withRoot(mysql, async (root) => {
    for (const { schema } of schemas) await grantRows(root, schema);
  });
}

/** Each service loads its part of the demo city; loading it again changes nothing. */
export async function loadDemo({ services, secrets, where, logs }: SchemaWork): Promise<void> {
  await Promise.all(services.map((service) => runEntry(service, 'demo', demoEnvironment(service, secrets, where), logs)));
}

const schemaOf = (service: Service, secrets: Secrets): Schema => {
  const { ddl, dml } = secretsOf(secrets, service);
  return {
    name: schemaName(service),
    ddl: { user: ddlUser(service), password: ddl },
    dml: { user: schemaName(service), password: dml },
  };
};

async function runEntry(service: Service, name: 'migrate' | 'demo', env: Record<string, string>, logs: string): Promise<void> {
  const file = entry(service, name);
  if (!existsSync(file)) return;
  const { code, output } = await run(process.execPath, ['--enable-source-maps', file], env);
  await mkdir(logs, { recursive: true });
  if (output) await appendFile(join(logs, `${service}.${name}.log`), output, { mode: 0o600 });
  if (code === 0) return;
  const words = name === 'migrate' ? ['建表没有成功', 'the migrations failed'] : ['演示数据没有装入', 'the demo data could not be loaded'];
  throw new ServerTrouble(`${service}：${words[0]}。`, `${service}: ${words[1]}.`, output.trimEnd().split('\n').slice(-15).join('\n'));
}
