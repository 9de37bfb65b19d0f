import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './places.js';

const libraries = ['libs/work/dist', 'libs/wire/dist', 'libs/security/dist', 'libs/contracts/dist', 'libs/files/dist', 'demo/dist'];

/**
 * Which build of each service has migrated and loaded its part of the demo city. A warm start of the same build
 * needs neither, and saves two processes per service. Kept beside the data, so that it goes when the data goes.
 */
export async function loadedBuilds(mysqlFolder: string) {
  const file = join(mysqlFolder, 'loaded.json');
  const builds: Record<string, string> = await readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as Record<string, string>,
    () => ({}),
  );
  const shared = await hashOf(libraries);
  const current = async (service: string) => `${shared} ${await hashOf([`apps/${service}/dist`])}`;
  return {
    isCurrent: async (service: string) => builds[service] === (await current(service)),
    remember: async (services: readonly string[]) => {
      for (const service of services) builds[service] = await current(service);
      await writeFile(file, JSON.stringify(builds));
    },
  };
}

async function hashOf(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
    const files = entries
      .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
      .map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort()) hash.update(file).update(await readFile(file));
  }
  return hash.digest('hex');
}
