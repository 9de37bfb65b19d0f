import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { defineNotice, longestShort } from './fact.js';

const define = (short: string) => defineNotice('childcare.bell.rung', { args: z.object({ at: z.string() }), text: '铃响了', short });

describe('the short form of a notice', () => {
  it('may fill what WeChat has room for', () => expect(define('铃'.repeat(longestShort)).short).toHaveLength(longestShort));
  it.each([
    ['longer than WeChat shows', '铃'.repeat(longestShort + 1)],
    ['empty', ''],
  ])('is refused at the start where it is %s', (_how, short) => expect(() => define(short)).toThrow('childcare.bell.rung'));
});

describe('the deadline of a notice', () => {
  it('comes from its args, and there is none unless it says so', () => {
    const at = '2026-11-24T01:41:00.000Z';
    const due = defineNotice('childcare.bell.due', {
      args: z.object({ at: z.string() }),
      text: '铃',
      short: '铃',
      until: (args) => args.at,
    });
    expect([due.until({ at }), define('铃').until({ at })]).toEqual([at, null]);
  });
});
