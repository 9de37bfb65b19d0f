import { z } from 'zod';
import { defineQuery } from '../contract.js';
import { registerPurposes } from '../matchmaking/register-consent.js';
import type { ServiceWithRows } from '../service.js';
import { choice, field, Instant, view } from '../shape.js';

/** What each service asks consent for, in one word: whoever shows the list knows by it which withdrawal a row needs. */
export const ConsentPurpose = choice(
  'ConsentPurpose',
  [...registerPurposes, 'guardian', 'informed'],
  '同意的事项：单身职工库的三项；监护人同意登记孩子的信息；谈话服务的知情同意',
);
export type ConsentPurpose = z.output<typeof ConsentPurpose>;

/** Said when there was nothing to withdraw: another window of the same person was faster. */
export const notGivenNow = '您现在没有同意这一项，不用再收回；以后需要时可以再同意';

export const MyConsent = view(
  'MyConsent',
  {
    id: z.uuid(),
    purpose: field(ConsentPurpose.nullable(), '撤回时按它找对应的操作；这份说明已经停用时为空'),
    title: field(z.string(), '同意的是什么'),
    version: field(z.int(), '当时文本的版本'),
    current: field(z.boolean(), '同意的是现行文本；文本更新后要重新读一遍再决定'),
    givenAt: field(Instant.clone(), '同意的时刻'),
    withdrawnAt: field(Instant.clone().nullable(), '撤回或被新的同意代替的时刻；仍然有效时为空'),
    channel: choice('ConsentChannel', ['app', 'paper'], '在哪里同意：小程序里，或工会保存的纸质登记表上'),
  },
  '我给过的一项同意',
);
const MyConsents = view('MyConsents', { items: z.array(MyConsent) }, '我给过的同意，新的在前，最多 200 条');

/** What the asker has agreed to in this service and has withdrawn, newest first, 200 at most. @source 《个人信息保护法》第十五条 */
export const listMyConsents = (service: ServiceWithRows) =>
  defineQuery(`${service}.consent.list-my-consents.v1`, {
    words: '我在这项服务里给过和撤回过的同意',
    for: ['member'],
    input: z.object({}),
    output: MyConsents,
  });
