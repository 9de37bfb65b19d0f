import { describe, expect, it } from '@jest/globals';
import { eventsOf, newestFirst } from './member-event.rule.js';

const [asked, since, endedAt] = [new Date('2026-01-01T00:00:00Z'), new Date('2026-02-01T00:00:00Z'), new Date('2026-03-01T00:00:00Z')];
const member = { status: 'member', source: 'roster', since, requestedAt: null, endedAt: null, endedBy: null } as const;
const told = (over: object, reason: string | null = null) => eventsOf({ ...member, ...over }, reason).map(({ words, by }) => [words, by]);

describe('what a membership says of its past', () => {
  it.each([
    ['a roster', { source: 'roster' }, [['按会员名册登记为会员', 'roster']]],
    ['a transfer', { source: 'transfer' }, [['按更新后的会员名册，从另一家工会转来', 'roster']]],
    [
      'a request that was confirmed',
      { source: 'joining', requestedAt: asked },
      [
        ['申请入会', 'self'],
        ['入会申请通过，成为会员', 'staff'],
      ],
    ],
    ['one of before requests were kept', { source: 'joining' }, [['入会申请通过，成为会员', 'staff']]],
    ['a request that waits', { status: 'pending', source: 'joining', requestedAt: since }, [['申请入会', 'self']]],
  ])('%s', (_, over, events) => expect(told(over)).toEqual(events));

  it.each([
    ['self', '本人退会', 'self'],
    ['clerk', '办理离会：调走了', 'staff'],
    ['roster', '更新后的会员名册里没有这位会员，会籍结束', 'roster'],
    ['transfer', '按更新后的会员名册，转到了另一家工会', 'roster'],
    [null, '会籍结束', null],
  ])('ended by %s', (endedBy, words, by) =>
    expect(told({ status: 'left', endedAt, endedBy }, endedBy === 'clerk' ? '调走了' : null).at(-1)).toEqual([words, by]),
  );
  it('why a request was not confirmed', () =>
    expect(told({ status: 'declined', source: 'joining', requestedAt: asked, endedAt }, '请到所在工会办理')).toEqual([
      ['申请入会', 'self'],
      ['入会申请没有通过：请到所在工会办理', 'staff'],
    ]));
});

it('is read from the newest on, and at one moment from what came last', () => {
  const at = (words: string, when: Date) => ({ at: when, words, by: null });
  const events = [at('a', asked), at('c', endedAt), at('b', since), at('d', endedAt)];
  expect(newestFirst(events).map(({ words }) => words)).toEqual(['d', 'c', 'b', 'a']);
});
