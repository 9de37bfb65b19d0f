import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { contracts, facts } from '@sanwei/contracts/registry';
import { root } from '../city/places.js';
import { permissionsPage } from './permissions.js';
import { retentionPage } from './retention.js';
import { rulesPage, sourcedRules } from './rules.js';

const committed = (name: string) => readFileSync(join(root, 'docs', name), 'utf8');

describe('docs/permissions.md', () => {
  it('is what the contracts say; `npm run generate` writes it', () => expect(committed('permissions.md')).toBe(permissionsPage()));

  it('has a line for every contract and every fact', () =>
    expect(
      permissionsPage()
        .match(/^\| `.*$/gm)
        ?.filter((line) => line.includes('.v')),
    ).toHaveLength(contracts.length + facts.length));
});

describe('docs/retention.md', () => {
  it('is what the rules say; `npm run generate` writes it', () => expect(committed('retention.md')).toBe(retentionPage()));
});

describe('docs/rules.md', () => {
  it('is what the code says; `npm run generate` writes it', async () => expect(committed('rules.md')).toBe(await rulesPage()));

  it('takes each comment that names a source, whatever else it says', async () => {
    const text = `
/** Nobody pays twice. @source law 1, § 2 */
export const pay = () => 1;

/** Something else, without a source. */
const other = 2;

/**
 * Nobody waits
 * for good.
 * @param now the instant
 * @source law 3
 */
export async function wait(now: Date) {}
`;
    expect(sourcedRules(text)).toEqual([
      { source: 'law 1, § 2', words: 'Nobody pays twice.', name: 'pay' },
      { source: 'law 3', words: 'Nobody waits for good.', name: 'wait' },
    ]);
  });
});
