import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { printedSchema } from './print-schema.js';

describe('schema.graphql', () => {
  it('is what the contracts say; `npm run generate` writes it', () => {
    const committed = readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8');
    expect(committed).toBe(printedSchema());
  });
});
