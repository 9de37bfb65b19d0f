import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from '@jest/globals';

const libs = join(import.meta.dirname, '../..');
/** The source behind an import of ours, seen from a file; undefined for what others have written. */
const sourceOf = (file: string, name: string): string | undefined => {
  const [, lib, path = 'index'] = /^@sanwei\/([\w-]+)(?:\/(.+))?$/.exec(name) ?? [];
  if (lib) return join(libs, lib, 'src', `${path}.ts`);
  return name.startsWith('.') ? join(dirname(file), name.replace(/\.js$/, '.ts')) : undefined;
};
/** What runs when this file is loaded; types are gone by then. */
const loadedBy = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)(?! type)[^;]*? from '([^']+)';/gm)].flatMap(
    ([, name]) => sourceOf(file, name!) ?? [],
  );

it('the servers of int specs start in a fresh clone: every lib that they load is built before', async () => {
  const seen = new Set([join(libs, 'testing/src/test-servers.ts')]);
  for (const file of seen) for (const next of loadedBy(file)) seen.add(next);
  const loaded = new Set([...seen].map((file) => file.slice(libs.length + 1).split('/')[0]!));
  const setup = join(libs, 'testing/jest/global-setup.mjs');
  const { needed } = (await import(setup)) as { needed: string[] };
  expect([...loaded].filter((lib) => !needed.includes(lib))).toEqual([]);
  expect(loaded.size).toBeGreaterThan(3);
});
