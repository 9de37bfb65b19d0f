import { describe, expect, it } from '@jest/globals';
import { requestCode } from './login.js';

describe('whoever asked for too many codes', () => {
  it('is told from when another can be had', () =>
    expect(requestCode.refusals.TooManyCodes.message({ retryAt: '2026-11-24T01:41:10.000Z' })).toContain('11月24日 9:42'));
});
