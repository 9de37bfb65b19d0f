import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../city/places.js';

/** One proof of the repository: a tool that passes or fails as a whole, or a jest project that counts its specs. */
export type Step = { words: string; command: string[] } & ({ kind: 'tool' } | { kind: 'specs'; project: 'unit' | 'int' | 'e2e' });

const bin = (path: string) => join(root, 'node_modules', path);
const tool = (words: string, ...command: string[]): Step => ({ kind: 'tool', words, command: [process.execPath, ...command] });

const specs = (words: string, project: 'unit' | 'int' | 'e2e', ...args: string[]): Step => ({
  kind: 'specs',
  words,
  project,
  command: [
    process.execPath,
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    bin('jest/bin/jest.js'),
    '--selectProjects',
    project,
    ...args,
  ],
});

const boundariesConfig = '.dependency-cruiser.cjs';

/** Format, lint, types, boundaries, unit specs: what needs no server. */
export const fastSteps = (): Step[] => [
  tool('格式 / format', bin('@biomejs/biome/bin/biome'), 'format', '.'),
  tool('写法 / lint', bin('@biomejs/biome/bin/biome'), 'check', '--formatter-enabled=false', '.'),
  // First: specs that hold a client's rule to the service's read what these write.
  tool('手机的文档 / documents of the phone', 'deploy/up.mjs', 'phone', 'documents'),
  tool('管理台的文档 / documents of the console', 'deploy/up.mjs', 'console', 'documents'),
  tool('类型 / types', bin('typescript/bin/tsc'), '-p', 'tsconfig.json', '--noEmit'),
  tool('手机的类型 / types of the phone', bin('typescript/bin/tsc'), '-p', 'clients/mini-program'),
  tool('管理台的类型 / types of the console', bin('typescript/bin/tsc'), '-p', 'clients/console'),
  ...(existsSync(join(root, boundariesConfig))
    ? [
        tool(
          '边界 / boundaries',
          bin('dependency-cruiser/bin/dependency-cruise.mjs'),
          '--config',
          boundariesConfig,
          'apps',
          'libs',
          'clients',
          'deploy',
          'demo',
          'bench',
        ),
      ]
    : []),
  specs('单元 / unit', 'unit'),
];

/** With MariaDB and NATS of their own, never those of `npm start`. A whole city is heavy: one at a time. */
export const slowSteps = (): Step[] => [specs('集成 / integration', 'int'), specs('全程 / end to end', 'e2e', '--runInBand')];
