import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printedSchema } from '@sanwei/gateway/print-schema';
import { envExample } from '@sanwei/settings';
import { root } from './city/places.js';
import { writeConsole, writePhone } from './client/typed-documents.js';
import { permissionsPage } from './generate/permissions.js';
import { retentionPage } from './generate/retention.js';
import { rulesPage } from './generate/rules.js';

const generated: Record<string, () => string | Promise<string>> = {
  '.env.example': envExample,
  'schema.graphql': printedSchema,
  'docs/permissions.md': permissionsPage,
  'docs/retention.md': retentionPage,
  'docs/rules.md': rulesPage,
};

/** `npm run generate`: writes the files that are made from code. A spec beside each source checks that the committed one is current. */
export default async function generate(): Promise<number> {
  for (const [name, text] of Object.entries(generated)) await write(name, await text());
  await writePhone();
  await writeConsole();
  return 0;
}

async function write(name: string, text: string): Promise<void> {
  const file = join(root, name);
  const before = await readFile(file, 'utf8').catch(() => undefined);
  if (before !== text) await writeFile(file, text);
  console.log(`${name}：${before === text ? '没有变化 / unchanged' : '已写出 / written'}`);
}
