import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '../..');
const config = join(root, '.dependency-cruiser.cjs');
const rules = (createRequire(import.meta.url)(config) as { forbidden: { name: string; comment: string }[] }).forbidden;

/** One planted violation per rule: file → what it imports. A rule that cannot turn red does not count. */
const planted: Record<string, [file: string, imports: string][]> = {
  'no-cycle': [
    ['apps/people/src/a.ts', './b.js'],
    ['apps/people/src/b.ts', './a.js'],
  ],
  'no-app-imports-another': [['apps/people/src/c.ts', '../../childcare/src/plain.js']],
  'kernel-imports-nothing': [['libs/kernel/src/k.ts', 'typeorm']],
  'contracts-import-zod-and-kernel': [['libs/contracts/src/c.ts', 'typeorm']],
  'rules-import-plain-things': [['apps/childcare/src/x.rule.ts', './plain.js']],
  'tables-know-rules-only': [['apps/childcare/src/x.table.ts', './plain.js']],
  'stores-do-not-decide': [['apps/childcare/src/x.store.ts', './plain.js']],
  'no-typeorm-outside-work': [['apps/childcare/src/query.ts', 'typeorm']],
  'gateway-holds-no-data': [['apps/gateway/src/door.ts', '../../../libs/work/src/plain.js']],
  'libs-do-not-know-apps': [['libs/wire/src/w.ts', '../../../apps/childcare/src/plain.js']],
  'clients-know-the-schema-only': [['clients/mini-program/src/m.ts', '../../../libs/wire/src/plain.js']],
  'what-clients-share-stands-alone': [['clients/words/src/w.ts', '../../ask/src/plain.js']],
  'no-client-imports-another': [['clients/console/src/c.ts', '../../mini-program/src/plain.js']],
  'no-way-around-the-front-door': [['bench/src/b.ts', '../../libs/wire/src/plain.js']],
  'specs-are-not-imported': [['apps/childcare/src/y.ts', './plain.spec.js']],
  'no-junk-drawer': [['apps/childcare/src/z.ts', './utils.js']],
};
const ground = [
  'apps/childcare/src/plain.ts',
  'apps/childcare/src/plain.spec.ts',
  'apps/childcare/src/utils.ts',
  'libs/work/src/plain.ts',
  'libs/wire/src/plain.ts',
  'clients/ask/src/plain.ts',
  'clients/mini-program/src/plain.ts',
];

let folder: string;
let violated: Map<string, string[]>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sanwei-boundaries-'));
  const write = async (file: string, text: string) => {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  };
  for (const file of ground) await write(file, 'export const plain = 1;\n');
  await write('node_modules/typeorm/package.json', '{ "name": "typeorm", "version": "0.0.0", "main": "index.js" }');
  await write('node_modules/typeorm/index.js', 'module.exports = {};\n');
  await write('package.json', '{ "name": "planted", "type": "module", "dependencies": { "typeorm": "*" } }');
  for (const [file, imports] of Object.values(planted).flat())
    await write(file, `import * as used from '${imports}';\nexport const x = used;\n`);
  violated = await cruise();
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const cruise = () =>
  new Promise<Map<string, string[]>>((resolve, reject) => {
    const args = [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      config,
      '--output-type',
      'json',
      'apps',
      'libs',
      'bench',
      'clients',
    ];
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 64 << 20 }, (error, out) => {
      if (!out) return reject(error);
      const { summary } = JSON.parse(out) as { summary: { violations: { from: string; rule: { name: string } }[] } };
      const found = new Map<string, string[]>();
      for (const { from, rule } of summary.violations) found.set(rule.name, [...(found.get(rule.name) ?? []), from]);
      resolve(found);
    });
  });

describe('the boundaries of the house', () => {
  it('have a planted violation for every rule', () => expect(Object.keys(planted).sort()).toEqual(rules.map(({ name }) => name).sort()));
  it.each(rules.map(({ name }) => name))('%s turns red', (name) => expect(violated.get(name)).toContain(planted[name]![0]![0]));
  it('say in words why', () => expect(rules.filter(({ comment }) => comment.length < 30)).toEqual([]));
});
