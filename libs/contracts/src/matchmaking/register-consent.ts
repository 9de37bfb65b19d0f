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
  words: '撤回其中一项；立即生效。撤回“入库”等于离开单身职工库，资料随即删除',
  for: ['member'],
  trail: { action: '撤回同意', of: 'purpose' },
  input: z.object({ purpose: RegisterPurpose }),
  output: view('RegisterConsentWithdrawn', { purpose: RegisterPurpose, at: Instant }, '已撤回'),
  refusals: {},
});
