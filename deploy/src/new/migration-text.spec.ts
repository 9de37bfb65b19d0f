import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from '../city/places.js';
import { migrationText } from './migration-text.js';

describe('a new migration', () => {
  it('is written as the formatter would leave it, whatever quotes the statements have', () => {
    const text = migrationText('apps/people/src/migrations/0009-add-words.ts', 'AddWords1700000000009', [
      'ALTER TABLE `a` ADD `b` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL',
      "ALTER TABLE `a` ALTER `b` SET DEFAULT 'x'",
    ]);
    expect(text).toContain(
      `    await runner.query('ALTER TABLE \`a\` ADD \`b\` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL');\n`,
    );
    expect(text).toContain(`    await runner.query("ALTER TABLE \`a\` ALTER \`b\` SET DEFAULT 'x'");\n`);
  });

  it('looks like those that are there', () => {
    const folder = join(root, 'apps/people/src/migrations');
    const [first] = readdirSync(folder).filter((file) => /^0002-/.test(file));
    const there = readFileSync(join(folder, first!), 'utf8');
    const [, className] = /class (\w+)/.exec(there)!;
    const statements = [...there.matchAll(/runner\.query\('(.*)'\)/g)].map(([, statement]) => statement!);
    expect(migrationText(`apps/people/src/migrations/${first}`, className!, statements)).toBe(there);
  });
});
