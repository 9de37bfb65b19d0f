import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { guardianConsentText } from './guardian-consent.text.js';

const root = join(import.meta.dirname, '../../../..');

describe('the five minutes of the README', () => {
  it.each(['README.md', 'README.zh-CN.md'])('consent to the text in force: %s', (page) => {
    const [, version] =
      /giveGuardianConsent\(commandId[\s\S]*?"input":\{"version":(\d+)\}/.exec(readFileSync(join(root, page), 'utf8')) ?? [];
    expect(Number(version)).toBe(guardianConsentText.version);
  });
});
