import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { root } from '../city/places.js';

/** What a built client depends on. The generated folder is left out: it is made from the others. */
const sources = [
  'clients/ask/src',
  'clients/design/src',
  'clients/words/src',
  'clients/mini-program/src',
  'clients/mini-program/config',
  'clients/mini-program/babel.config.js',
  'clients/mini-program/package.json',
  'deploy/src/client',
  'schema.graphql',
  'package-lock.json',
];

/** A short name for everything that a build is made from: the same name, the same build. */
export async function hashOfInputs(settings: Record<string, string>): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const file of (await Promise.all(sources.map((source) => filesOf(join(root, source))))).flat())
    hash.update(`\0${relative(root, file)}\0`).update(await readFile(file));
  return hash.digest('hex').slice(0, 12);
}

async function filesOf(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (!entries) return [path];
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.filter((file) => !file.includes('/generated/') && !file.endsWith('.spec.ts')).sort();
}
