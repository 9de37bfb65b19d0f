import { z } from 'zod';
import { defineQuery } from '../contract.js';
import { registerPurposes } from '../matchmaking/register-consent.js';
import type { ServiceWithRows } from '../service.js';
import { choice, Day, field, Instant, view } from '../shape.js';

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

const count = (words: string) => field(z.int().nullable(), `${words}；不足 10 人时为空，谈话服务只给整十的数`);
export const ConsentTextView = view(
  'ConsentText',
  {
    purpose: ConsentPurpose,
    title: field(z.string(), '同意的是什么'),
    version: field(z.int(), '现行文本的版本'),
    since: field(Day.clone(), '现行文本从哪一天起'),
    text: field(z.string(), '给人看的全文'),
    holdCurrent: count('同意现行文本的人数'),
    holdOlder: count('只同意过较早文本、还没有重新决定的人数'),
    withdrawn: count('已经撤回、现在没有同意的人数'),
  },
  '请人同意的一份文本，以及多少人同意',
);

const ConsentTexts = view('ConsentTexts', { items: z.array(ConsentTextView) }, '一项服务请人同意的文本');

/**
 * What people are asked to agree to in this service, and how many do. The texts are part of the release on purpose: a changed word asks
 * everybody anew, so it is read and tested like a rule before it holds. @source docs/adr/0024-consent-texts-are-released.md
 */
export const listConsentTexts = (service: ServiceWithRows) =>
  defineQuery(`${service}.consent.list-consent-texts.v1`, {
    words: '这项服务请人同意的现行文本和人数；文本随版本发布，不能在这里改',
    for: ['federationStaff', 'systemAdministrator', 'auditAdministrator'],
    input: z.object({}),
    output: ConsentTexts,
  });
