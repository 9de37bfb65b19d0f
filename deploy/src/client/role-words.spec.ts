import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { roleWords } from '@sanwei/console/words/role';
import { roles } from '@sanwei/contracts';

const root = join(import.meta.dirname, '../../..');
const glossary = readFileSync(join(root, 'docs/glossary.md'), 'utf8');
/** Of the table under "## Roles": what it is called, by its name in code. */
const rows = (glossary.split(/^## Roles$/m)[1] ?? '').split(/^## /m)[0]!.matchAll(/^\| (\p{Script=Han}+) +\| `(\w+)` +\|$/gmu);
const called = Object.fromEntries([...rows].map(([, words, role]) => [role, words]));

describe('what a role is called', () => {
  it('stands in the glossary, for each of them', () => expect(Object.keys(called).sort()).toEqual([...roles].sort()));

  it('is the same in the console', () => expect(roleWords).toEqual(called));

  it.each(['README.zh-CN.md', 'clients/console/src/words/sign-in.ts'])('is called by no other name in %s', (file) =>
    expect(readFileSync(join(root, file), 'utf8')).not.toMatch(/接线员|班主任|活动主持|托管点负责人|托管编辑|工会干事/),
  );
});
