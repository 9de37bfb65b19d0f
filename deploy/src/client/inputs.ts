import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { root } from '../city/places.js';

/** What a built client depends on beside its own folder. The generated folder is left out: it is made from the others. */
const shared = ['clients/ask/src', 'clients/design/src', 'clients/words/src', 'deploy/src/client', 'schema.graphql', 'package-lock.json'];
const own = {
  'mini-program': ['src', 'config', 'babel.config.js', 'package.json'],
  console: ['src', 'index.html', 'vite.config.ts', 'package.json'],
} as const;

/** A short name for everything that a build is made from: the same name, the same build. */
export async function hashOfInputs(client: keyof typeof own, settings: Record<string, string>): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  const sources = [...shared, ...own[client].map((path) => `clients/${client}/${path}`)];
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
