import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServiceWithRows, servicesWithRows } from '@sanwei/contracts';
import { demoSecret, findPrograms, makeSchema, startMysql, withRoot } from '@sanwei/servers';
import { type DatabaseParts, openDatabase, schemaDrift } from '@sanwei/work';

/** `npm run migration -- childcare add-notes`: writes the migration from what the tables say and the migrations do not yet. */
const [service, name] = process.argv.slice(2);
if (!servicesWithRows.includes(service as ServiceWithRows) || !/^[a-z][a-z0-9-]+$/.test(name ?? '')) {
  console.error('用法 / usage: npm run migration -- <people|matchmaking|counseling|childcare> <what-it-does>');
  process.exit(2);
}

const root = new URL('../../', import.meta.url);
const load = async (file: string) => (await import(new URL(`apps/${service}/dist/${file}.js`, root).href)) as Partial<DatabaseParts>;
const { tables } = await load('tables');
const { migrations } = await load('migrations/index');

const folder = await mkdtemp(join(tmpdir(), 'sanwei-migration-'));
const mysql = await startMysql({
  programs: await findPrograms((line) => console.error(line)),
  folder,
  templates: new URL('.sanwei/templates', root).pathname,
  safety: 'relaxed',
  rootPassword: demoSecret(),
});
try {
  const ddl = { user: 'ddl', password: demoSecret() };
  await withRoot(mysql, (access) => makeSchema(access, { name: 'fresh', ddl, dml: { user: 'dml', password: demoSecret() } }));
  const { host, port } = mysql;
  const db = await openDatabase({ host, port, ...ddl, database: 'fresh', pool: 1 }, { tables: tables!, migrations: migrations! });
  await db.runMigrations();
  const { up } = await schemaDrift(db);
  await db.destroy();
  if (up.length === 0) console.log('迁移与表一致，没有要写的 / nothing to write: the migrations make the tables');
  else await write(up);
} finally {
  await mysql.kill();
  await rm(folder, { recursive: true, force: true });
}

async function write(up: readonly string[]): Promise<void> {
  const migrationsFolder = new URL(`apps/${service}/src/migrations/`, root);
  const number = String((await readdir(migrationsFolder)).filter((file) => /^\d{4}-/.test(file)).length + 1).padStart(4, '0');
  const words = name!.split('-').map((word) => word[0]!.toUpperCase() + word.slice(1));
  const className = `${words.join('')}${1_700_000_000_000 + Number(number)}`;
  const statements = up.map((statement) => `    await runner.query(${JSON.stringify(statement)});`).join('\n');
  const text = `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
${statements}
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
`;
  const file = `${number}-${name}.ts`;
  await writeFile(new URL(file, migrationsFolder), text);
  console.log(`apps/${service}/src/migrations/${file}：请读一遍，加进 index.ts / read it, and add it to index.ts as ${className}`);
}
