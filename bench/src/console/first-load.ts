import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPages } from '@sanwei/deploy/web/pages';
import { short } from '../figures.js';

/** What somebody who was never here loads before the sign-in page stands: kB over the line, and all that there is. */
export async function firstLoadOf(
  folder: string,
): Promise<{ 'scripts kB': number; 'styles kB': number; 'scripts of all pages kB': number }> {
  const pages = await readPages(folder);
  const named = [...(await readFile(join(folder, 'index.html'), 'utf8')).matchAll(/(?:src|href)="(\/(?:js|css)\/[^"]+)"/g)].map(
    ([, path = '']) => path,
  );
  const kb = (paths: Iterable<string>) =>
    short([...paths].reduce((sum, path) => sum + (pages.get(path)?.br.length ?? Number.NaN), 0) / 1_000);
  return {
    'scripts kB': kb(named.filter((path) => path.endsWith('.js'))),
    'styles kB': kb(named.filter((path) => path.endsWith('.css'))),
    'scripts of all pages kB': kb([...pages.keys()].filter((path) => path.endsWith('.js'))),
  };
}
