import { z } from 'zod';
import { defineCommand, defineQuery } from '../contract.js';
import { closedAccountRefusals } from '../people/closed-account.js';
import { pick, refusal } from '../refusal.js';
import { field, Instant, view } from '../shape.js';

export const informedConsentRefusals = {
  InformedConsentMissing: refusal({ version: z.int() }, '预约前请先读一遍知情同意书，并决定是否同意'),
  InformedConsentChanged: refusal({ version: z.int() }, '知情同意书的内容有更新，请重新读一遍再决定'),
  ...closedAccountRefusals,
};

/** Said before a withdrawal. It must stay true to what the service does. */
export const beforeWithdrawal = '撤回后，约好而还没开始的预约立即取消，时间让给别人；之后不再办理新的预约，以后需要时可以重新同意';
/** Said afterwards. */
export const afterWithdrawal = (cancelled: number): string =>
  cancelled > 0 ? `已经取消 ${cancelled} 个还没开始的预约；以后需要时可以重新同意、重新预约` : '没有要取消的预约；以后需要时可以重新同意';

/**
 * What a session is, and where confidentiality ends, before the first one is booked.
 * @source 《精神卫生法》第二十三条；《个人信息保护法》第二十九条
 */
export const viewInformedConsent = defineQuery('counseling.informed-consent.view-informed-consent.v1', {
  words: '知情同意书的现行文本，以及我是否已经同意',
  for: ['member'],
  input: z.object({}),
  output: view(
    'InformedConsent',
    { version: z.int(), text: z.string(), givenAt: field(Instant.clone().nullable(), '我同意现行文本的时刻；没有同意时为空') },
    '知情同意书',
  ),
});
export const giveInformedConsent = defineCommand('counseling.informed-consent.give-informed-consent.v1', {
  words: '同意知情同意书',
  for: ['member'],
  trail: { action: '知情同意', of: 'version' },
  input: z.object({ version: field(z.int(), '读过的文本版本') }),
  output: view('InformedConsentGiven', { version: z.int(), at: Instant }, '已记下同意'),
  refusals: pick(informedConsentRefusals, 'InformedConsentChanged', 'AccountAlreadyClosed'),
});
export const withdrawInformedConsent = defineCommand('counseling.informed-consent.withdraw-informed-consent.v1', {
  words: `撤回知情同意，立即生效。${beforeWithdrawal}`,
  for: ['member'],
  input: z.object({}),
  output: view(
    'InformedConsentWithdrawn',
    { at: Instant, cancelled: field(z.int(), '取消了几个还没开始的预约'), afterwards: field(z.string(), '给人看的话：取消了什么') },
    '已撤回',
  ),
  refusals: {},
});
