import { z } from 'zod';
import { defineCommand, defineQuery } from '../contract.js';
import { closedAccountRefusals } from '../people/closed-account.js';
import { pick, refusal } from '../refusal.js';
import { field, Instant, view } from '../shape.js';

const refusals = {
  ConsentTextChanged: refusal({ version: z.int() }, '同意书的内容有更新，请重新读一遍再决定'),
  ...closedAccountRefusals,
};

/** Said before a withdrawal. It must stay true to what the service does. */
export const beforeWithdrawal =
  '撤回后，您登记的孩子信息和健康卡立即删除，不能恢复；还没有结束的报名同时退出，位置给下一家，不能找回。另一位监护人自己登记的不受影响。以后需要时可以重新同意、重新登记';
/** Said afterwards. */
export const afterWithdrawal = ({ children, places }: { children: number; places: number }): string => {
  const left = places > 0 ? `，退出了 ${places} 条报名` : '';
  return children > 0
    ? `已经删除 ${children} 个孩子的信息和健康卡${left}；以后需要时可以重新同意、重新登记`
    : '没有登记过的孩子，不用再做什么；以后需要时可以重新同意';
};

/**
 * Separate consent of a guardian, before any field of a child under 14 is stored.
 * @source 《个人信息保护法》第三十一条；《未成年人网络保护条例》
 */
export const viewGuardianConsent = defineQuery('childcare.guardian-consent.view-guardian-consent.v1', {
  words: '监护人同意书的现行文本，以及我是否已经同意',
  for: ['member'],
  input: z.object({}),
  output: view(
    'GuardianConsent',
    { version: z.int(), text: z.string(), givenAt: field(Instant.clone().nullable(), '我同意现行文本的时刻；没有同意时为空') },
    '监护人同意书',
  ),
});
export const giveGuardianConsent = defineCommand('childcare.guardian-consent.give-guardian-consent.v1', {
  words: '监护人同意登记孩子的信息',
  for: ['member'],
  trail: { action: '监护人同意', of: 'version' },
  input: z.object({ version: field(z.int(), '读过的文本版本') }),
  output: view('GuardianConsentGiven', { version: z.int(), at: Instant }, '已记下同意'),
  refusals: pick(refusals, 'ConsentTextChanged', 'AccountAlreadyClosed'),
});
/** As easy as the giving, also while a place is held. @source 《个人信息保护法》第十五条、第四十七条 */
export const withdrawGuardianConsent = defineCommand('childcare.guardian-consent.withdraw-guardian-consent.v1', {
  words: `撤回监护人同意，立即生效。${beforeWithdrawal}`,
  for: ['member'],
  input: z.object({}),
  output: view(
    'GuardianConsentWithdrawn',
    {
      at: Instant,
      children: field(z.int(), '删除了几个孩子的信息'),
      places: field(z.int(), '退出了几条还没有结束的报名'),
      afterwards: field(z.string(), '给人看的话：删除了什么、退出了什么'),
    },
    '已撤回',
  ),
  refusals: {},
});
