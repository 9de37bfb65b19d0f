import { z } from 'zod';
import { defineCommand, defineQuery } from '../contract.js';
import { closedAccountRefusals } from '../people/closed-account.js';
import { pick, refusal } from '../refusal.js';
import { field, Instant, view } from '../shape.js';

const refusals = {
  ConsentTextChanged: refusal({ version: z.int() }, '同意书的内容有更新，请重新读一遍再决定'),
  ...closedAccountRefusals,
};

/** Said before and after a withdrawal. It must stay true to what the service does: nothing is deleted by withdrawing alone. */
export const afterWithdrawal =
  '撤回后不再登记或修改孩子的信息，也不再办理新的报名；已经登记的孩子信息、健康卡和已有的报名会保留，要删除请注销账号，要退出报名可以随时退出';

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
export const withdrawGuardianConsent = defineCommand('childcare.guardian-consent.withdraw-guardian-consent.v1', {
  words: `撤回监护人同意，立即生效。${afterWithdrawal}`,
  for: ['member'],
  trail: { action: '撤回监护人同意', of: 'version' },
  input: z.object({ version: field(z.int(), '同意时的文本版本') }),
  output: view('GuardianConsentWithdrawn', { at: Instant, afterwards: field(z.string(), '给人看的话：已经登记的内容会怎样') }, '已撤回'),
  refusals: {},
});
