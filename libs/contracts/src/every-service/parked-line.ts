import { z } from 'zod';
import { defineCommand, defineQuery } from '../contract.js';
import { pick, refusal } from '../refusal.js';
import type { ServiceWithRows } from '../service.js';
import { field, Instant, pageOf, paging, view } from '../shape.js';

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
