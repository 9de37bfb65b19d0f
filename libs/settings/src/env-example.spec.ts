import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { allSettings, envExample } from './env-example.js';

describe('.env.example', () => {
  it('is what npm run generate writes today', () => {
    expect(readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8')).toBe(envExample());
  });

  it('names every variable once', () => {
    const names = Object.values(allSettings).flatMap((piece) => Object.values(piece.fields).map((field) => (field as { env: string }).env));
    for (const name of names)
      expect(
        envExample()
          .split('\n')
          .filter((line) => line.replace(/^# /, '').startsWith(`${name}=`)),
      ).toHaveLength(1);
    expect(new Set(names).size).toBe(names.length);
  });
});
