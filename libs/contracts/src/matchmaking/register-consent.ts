import { z } from 'zod';
import { defineCommand, defineQuery } from '../contract.js';
import { closedAccountRefusals } from '../people/closed-account.js';
import { pick, refusal } from '../refusal.js';
import { choice, field, Instant, view } from '../shape.js';

/** What a member agrees to, each by itself. @source 《个人信息保护法》第十四条、第二十四条、第二十九条 */
export const registerPurposes = ['register', 'recommendation', 'contactRelease'] as const;
export const RegisterPurpose = choice('RegisterPurpose', registerPurposes, '同意的事项：入库、被推荐、双方都同意后交换联系方式');
export type RegisterPurpose = z.output<typeof RegisterPurpose>;

export const registerConsentRefusals = {
  RegisterTextChanged: refusal({ version: z.int() }, '说明的内容有更新，请重新读一遍再决定'),
  RegisterConsentMissing: refusal({ purpose: RegisterPurpose }, '请先阅读并同意单身职工库的说明'),
};
/** Said before a withdrawal, and the same after it. They must stay true to what the service does. */
export const leaveInWords: Readonly<Record<RegisterPurpose, { before: string; after: string }>> = {
  register: {
    before: '撤回“入库”等于离开单身职工库：档案和承诺立即删除，不能恢复',
    after: '您已离开单身职工库，档案和承诺已经删除；以后需要时可以重新同意、重新填写',
  },
  recommendation: {
    before: '撤回“自动推荐”后立即不再推荐，档案保留',
    after: '已经不再自动推荐；档案没有动，要删除请撤回“入库”',
  },
  contactRelease: {
    before: '撤回“交换联系方式”后不再交给任何人，档案保留；已经交换过的收不回来',
    after: '之后不再把您的联系方式交给任何人；档案没有动，要删除请撤回“入库”',
  },
};
const refusals = { ...registerConsentRefusals, ...closedAccountRefusals };

export const RegisterConsent = view(
  'RegisterConsent',
  {
    purpose: RegisterPurpose,
    version: z.int(),
    text: z.string(),
    givenAt: field(Instant.clone().nullable(), '我同意现行文本的时刻；没有同意时为空'),
  },
  '单身职工库的一项同意',
);
export const listRegisterConsents = defineQuery('matchmaking.register-consent.list-register-consents.v1', {
  words: '单身职工库各项同意的现行文本，以及我是否已经同意',
  for: ['member'],
  input: z.object({}),
  output: view('RegisterConsents', { items: z.array(RegisterConsent) }, '各项同意'),
});
export const giveRegisterConsent = defineCommand('matchmaking.register-consent.give-register-consent.v1', {
  words: '同意其中一项',
  for: ['member'],
  trail: { action: '同意', of: 'purpose' },
  input: z.object({ purpose: RegisterPurpose, version: field(z.int(), '读过的文本版本') }),
  output: view('RegisterConsentGiven', { purpose: RegisterPurpose, at: Instant }, '已记下同意'),
  refusals: pick(refusals, 'RegisterTextChanged', 'AccountAlreadyClosed'),
});
export const withdrawRegisterConsent = defineCommand('matchmaking.register-consent.withdraw-register-consent.v1', {
  words: `撤回其中一项，立即生效。${registerPurposes.map((purpose) => leaveInWords[purpose].before).join('；')}`,
  for: ['member'],
  trail: { action: '撤回同意', of: 'purpose' },
  input: z.object({ purpose: RegisterPurpose }),
  output: view(
    'RegisterConsentWithdrawn',
    {
      purpose: RegisterPurpose,
      at: Instant,
      profileDeleted: field(z.boolean(), '是否删除了档案；没有档案时为否'),
      afterwards: field(z.string(), '给人看的话：删除了什么，还有什么'),
    },
    '已撤回',
  ),
  refusals: {},
});
