import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCopy, type Copy } from './a-copy.example.js';

const own = 'apps/gateway/src/childcare/enrollment.ts';
const written = {
  command: 'childcare/enrollment/postpone-start',
  query: 'matchmaking/tea-date/list-tea-dates',
  // `people` has a noun of this name.
  namesake: 'matchmaking/notice/find-shelved-notices',
};
const useCases = Object.values(written).map((path) => path.replace('/', '/src/'));

let copy: Copy;
const newUseCase = (...args: string[]) => copy.node('deploy/up.mjs', 'new', ...args);
const passes = async (...args: string[]) => {
  const { code, output } = await copy.node(...args);
  // So that a failure shows what the tool has said.
  expect(code === 0 ? '' : output).toBe('');
  return output;
};
const touched = new Set<string>();
const jest = (project: string, ...files: string[]) =>
  passes('--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--selectProjects', project, '--', ...files);

beforeAll(async () => {
  copy = await aCopy();
  await copy.write(own, `${await copy.read(own)}\n// A change of one's own.\n`);
  for (const args of [[written.command], [written.query, '--query'], ['--query', written.namesake]])
    for (const [, file = ''] of (await passes('deploy/up.mjs', 'new', ...args)).matchAll(/ {2}(\S+\.ts)$/gm)) touched.add(file);
}, 180_000);
afterAll(() => copy.remove(), 60_000);

describe('what npm run new writes', () => {
  it('is named when it is done', () => {
    const wired = ['libs/contracts/src/registry.ts', 'apps/gateway/src/doors.ts', own, 'apps/childcare/src/service.ts'];
    expect([...touched]).toEqual(expect.arrayContaining([...wired, ...useCases.map((path) => `apps/${path}.ts`)]));
  });

  it('stands in the public schema', async () => {
    const schema = await copy.read('schema.graphql');
    for (const line of ['postponeStart(', 'listTeaDates: ListTeaDatesAnswer', 'findShelvedNotices: FindShelvedNoticesAnswer'])
      expect(schema).toContain(line);
  });

  it('leaves alone what somebody else has changed', async () => {
    const text = await copy.read(own);
    expect(text).toContain("// A change of one's own.");
    expect(text).toContain('open(postponeStart)');
  });

  it('has its types, its form and its place', async () => {
    // What is wrong with a written file begins there, a cycle too: cruising from those is enough.
    const cruise = ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs'];
    await Promise.all([
      passes('node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit'),
      passes('node_modules/@biomejs/biome/bin/biome', 'check', ...touched),
      passes(...cruise, ...touched),
    ]);
  }, 180_000);

  it(
    'is known to the registry, the gateway and the generated pages',
    () => jest('unit', 'deploy/src/registry', 'deploy/src/generate', 'apps/gateway/src/doors', 'apps/gateway/src/print-schema'),
    120_000,
  );

  it('answers on real servers', () => jest('int', 'deploy/src/registry/permissions', ...useCases.map((path) => `apps/${path}`)), 120_000);
});

describe('npm run new', () => {
  it.each([
    ['childcare/enrollment/postpone-start', /已经有“postpone-start”/],
    ['people/person/withdraw-child', /childcare\.enrollment\.withdraw-child\.v1/],
  ])('refuses %s in words', async (path, words) => {
    const { code, output } = await newUseCase(path);
    expect(output).toMatch(words);
    expect(code).toBe(1);
  });
});
