import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServiceWithRows, servicesWithRows } from '@sanwei/contracts';
import { demoSecret, findPrograms, makeSchema, startMysql, withRoot } from '@sanwei/servers';
import { type DatabaseParts, openDatabase, schemaDrift } from '@sanwei/work';
import { places, root } from './city/places.js';
import { migrationText } from './new/migration-text.js';

/** `npm run migration -- childcare add-notes`: writes the migration from what the tables say and the migrations do not yet. */
export default async function migration([service = '', name = '']: string[]): Promise<number> {
  if (!servicesWithRows.includes(service as ServiceWithRows) || !/^[a-z][a-z0-9-]+$/.test(name)) {
    console.error('用法 / usage: npm run migration -- <people|matchmaking|counseling|childcare> <what-it-does>');
    return 2;
  }
  const load = async (file: string) => (await import(join(root, `apps/${service}/dist/${file}.js`))) as Partial<DatabaseParts>;
  const { tables } = await load('tables');
  const { migrations } = await load('migrations/index');
  const up = await missing({ tables: tables!, migrations: migrations! });
  if (up.length === 0) console.log('迁移与表一致，没有要写的 / nothing to write: the migrations make the tables');
  else await write(service, name, up);
  return 0;
}

/** What the tables say and the migrations do not, on a database made for this. */
async function missing(parts: DatabaseParts): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'sanwei-migration-'));
  const programs = await findPrograms((line) => console.error(line));
  const mysql = await startMysql({ programs, folder, templates: places('').templates, safety: 'relaxed', rootPassword: demoSecret() });
  try {
    const ddl = { user: 'ddl', password: demoSecret() };
    await withRoot(mysql, (access) => makeSchema(access, { name: 'fresh', ddl, dml: { user: 'dml', password: demoSecret() } }));
    const { host, port } = mysql;
    const db = await openDatabase({ host, port, ...ddl, database: 'fresh', pool: 1 }, parts);
    await db.runMigrations();
    const { up } = await schemaDrift(db);
    await db.destroy();
    return up;
  } finally {
    await mysql.kill();
    await rm(folder, { recursive: true, force: true });
  }
}

async function write(service: string, name: string, up: readonly string[]): Promise<void> {
  const folder = join(root, `apps/${service}/src/migrations`);
  const number = String((await readdir(folder)).filter((file) => /^\d{4}-/.test(file)).length + 1).padStart(4, '0');
  const words = name.split('-').map((word) => word[0]!.toUpperCase() + word.slice(1));
  const className = `${words.join('')}${1_700_000_000_000 + Number(number)}`;
  const file = `apps/${service}/src/migrations/${number}-${name}.ts`;
  await writeFile(join(root, file), migrationText(file, className, up));
  console.log(`${file}：请读一遍，加进 index.ts / read it, and add ${className} to index.ts`);
}
