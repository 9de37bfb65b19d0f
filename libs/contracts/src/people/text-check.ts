import { z } from 'zod';
import { defineQuery } from '../contract.js';
import { PersonId } from '../id.js';
import { pick } from '../refusal.js';
import { outsideRefusals } from './outside.js';

/** What WeChat takes at once, in signs. @source WeChat, `msg_sec_check` version 2: content up to 2,500 signs */
export const longestCheckedText = 2_500;

/**
 * Whether others may be shown what a member wrote. `review`: a person has to look, also where WeChat cannot be asked about this person.
 * The openid stays in `people`, and of the text nothing stays there: a query leaves no receipt.
 */
export const checkText = defineQuery('people.text-check.check-text.v1', {
  words: '由其他服务请微信检查一段会给别人看的文字',
  for: ['system'],
  askedBy: ['matchmaking'],
  input: z.object({ personId: PersonId, text: z.string().min(1).max(longestCheckedText) }),
  output: z.object({ answer: z.enum(['pass', 'review', 'risky']) }),
  refusals: pick(outsideRefusals, 'WechatUnavailable'),
});
