import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { worksOnce } from './works-once.js';

const root = join(import.meta.dirname, '../../../..');
/** Commands whose answer is not kept: it holds a secret or a ticket. */
const withoutReceipt = new Set(
  readdirSync(join(root, 'libs/contracts/src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('.spec.'))
    .flatMap((file) =>
      [
        ...readFileSync(join(root, 'libs/contracts/src', file), 'utf8').matchAll(
          /export const (\w+) = defineCommand\((?:(?!\n\}\);)[\s\S])*?receipt: 'none'/g,
        ),
      ].map(([, name = '']) => name),
    ),
);
const pages = join(import.meta.dirname, '..');
const mutations = readdirSync(pages, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.gql'))
  .flatMap((file) => [...readFileSync(join(pages, file), 'utf8').matchAll(/mutation (\w+)[^{]*\{\s*(\w+)\(/g)])
  .map(([text, name = '', field = '']) => ({ text, name, field }));

it('what leaves no receipt is sent once, and everything else again until there is an answer', () => {
  expect(withoutReceipt.has('openStaffAccount')).toBe(true);
  expect(mutations.length).toBeGreaterThan(8);
  expect(mutations.filter(({ text, field }) => worksOnce(text) !== withoutReceipt.has(field)).map(({ name }) => name)).toEqual([]);
});
