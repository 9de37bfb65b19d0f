import { z } from 'zod';
import { defineCommand, defineQuery } from '../contract.js';
import { pick, refusal } from '../refusal.js';
import type { ServiceWithRows } from '../service.js';
import { choice, field, Instant, pageOf, paging, view } from '../shape.js';

const refusals = { LineNotParked: refusal({}, '这一条已经不在搁置清单里，请刷新') };
export const ParkedLine = view(
  'ParkedLine',
  {
    id: z.uuid(),
    subject: z.string(),
    hearer: z.string(),
    tries: z.int(),
    parkedAt: Instant,
    lastError: field(z.string(), '最后一次的错误代码'),
  },
  '多次投递不成而搁置的一条',
);
const ParkedLinePage = pageOf('ParkedLinePage', ParkedLine, '一页搁置清单');
export const listParkedLines = (service: ServiceWithRows) =>
  defineQuery(`${service}.outbox.list-parked-lines.v1`, {
    words: '投递多次不成而搁置的清单',
    for: ['systemAdministrator'],
    input: z.object(paging),
    output: ParkedLinePage,
  });
const LineRetried = view('LineRetried', { id: z.uuid() }, '已放回队列');
export const retryParkedLine = (service: ServiceWithRows) =>
  defineCommand(`${service}.outbox.retry-parked-line.v1`, {
    words: '把搁置的一条放回队列再投递',
    for: ['systemAdministrator'],
    trail: { action: '重新投递搁置的一条', of: 'id' },
    input: z.object({ id: z.uuid() }),
    output: LineRetried,
    refusals: pick(refusals, 'LineNotParked'),
  });

export const ParkedCount = view(
  'ParkedCount',
  { count: field(z.int(), '搁置的条数'), oldestAt: field(Instant.clone().nullable(), '最早一条是什么时候搁置的；没有时为空') },
  '搁置了多少条',
);
export const countParkedLines = (service: ServiceWithRows) =>
  defineQuery(`${service}.outbox.count-parked-lines.v1`, {
    words: '搁置了多少条，最早的是什么时候',
    for: ['systemAdministrator'],
    input: z.object({}),
    output: ParkedCount,
  });

/** Each line gets an answer of its own: one that somebody else has put back meanwhile holds up no other. */
const LineOutcome = view(
  'LineOutcome',
  {
    id: z.uuid(),
    outcome: choice(
      'LineFate',
      ['retried', 'wouldRetry', 'notParked'],
      'retried 已放回队列；wouldRetry 试算：会放回；notParked 已经不在搁置清单里',
    ),
    behind: field(z.int(), '同一序列里排在它后面、一直在等它的条数'),
  },
  '一条的结果',
);
const LinesRetried = view('LinesRetried', { items: field(z.array(LineOutcome), '按所给的次序') }, '每一条的结果');
export const retryParkedLines = (service: ServiceWithRows) =>
  defineCommand(`${service}.outbox.retry-parked-lines.v1`, {
    words: '把搁置的多条放回队列再投递，最多 100 条；先试算（dryRun）可以看到各条会怎样',
    for: ['systemAdministrator'],
    trail: { action: '重新投递搁置的多条', of: 'ids' },
    input: z.object({
      ids: field(z.array(z.uuid()).min(1).max(100), '哪些条'),
      dryRun: field(z.boolean().default(false), '只试算，不放回'),
    }),
    output: LinesRetried,
    refusals: {},
  });
