import { describe, expect, it } from '@jest/globals';
import type { AnyOutcome } from '../../ask/index.js';
import { whyNot } from './why-not.js';

const message = '没有连上';
const others: Readonly<Record<Exclude<AnyOutcome['kind'], 'done'>, AnyOutcome>> = {
  refused: { kind: 'refused', refusal: { code: 'MembershipOver', message } },
  wrong: { kind: 'wrong', fields: [], message },
  settled: { kind: 'settled', message },
  unsent: { kind: 'unsent', code: 'LOST', message, sent: false },
  signedOut: { kind: 'signedOut' },
  stepUp: { kind: 'stepUp', message },
  trouble: { kind: 'trouble', code: 'INTERNAL', message },
};

describe('why one row of many was not done', () => {
  it('is said for every end but the good one', () => {
    expect(whyNot({ kind: 'done', value: {} })).toBeUndefined();
    const said = Object.entries(others).map(([kind, outcome]) => [kind, whyNot(outcome)]);
    expect(Object.fromEntries(said)).toEqual({
      ...Object.fromEntries(Object.keys(others).map((kind) => [kind, message])),
      signedOut: '登录失效了，没有送出；登录后再做一次',
    });
  });

  it('is said for a row that was not sent at all', () => expect(whyNot(undefined)).toBe('没有送出'));
});
