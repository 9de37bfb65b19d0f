import type { MemberEvent } from '@sanwei/contracts/people/member-file';
import type { Membership } from '../membership/membership.rule.js';

type Said = Pick<MemberEvent, 'words' | 'by'>;
/** What happened, before it is written out; of the membership itself unless it says otherwise. */
export type OwnEvent = Said & { at: Date; kind?: MemberEvent['kind'] };

const joined: Readonly<Record<Membership['source'], Said>> = {
  roster: { words: '按会员名册登记为会员', by: 'roster' },
  joining: { words: '入会申请通过，成为会员', by: 'staff' },
  transfer: { words: '按更新后的会员名册，从另一家工会转来', by: 'roster' },
};
const ended: Readonly<Record<NonNullable<Membership['endedBy']>, Said>> = {
  self: { words: '本人退会', by: 'self' },
  clerk: { words: '办理离会', by: 'staff' },
  roster: { words: '更新后的会员名册里没有这位会员，会籍结束', by: 'roster' },
  transfer: { words: '按更新后的会员名册，转到了另一家工会', by: 'roster' },
};

type Told = Pick<Membership, 'status' | 'source' | 'since' | 'requestedAt' | 'endedAt' | 'endedBy'>;

/** What the row of a membership still says of its past. @param reason what the clerk wrote, opened */
export const eventsOf = ({ status, source, since, requestedAt, endedAt, endedBy }: Told, reason: string | null): OwnEvent[] => {
  const because = (said: Said): Said => (reason ? { ...said, words: `${said.words}：${reason}` } : said);
  const wasMember = status === 'member' || status === 'left';
  // Before a request is answered `since` is when it was made.
  const askedAt = requestedAt ?? (wasMember ? null : since);
  const events: OwnEvent[] = [];
  if (askedAt) events.push({ at: askedAt, words: '申请入会', by: 'self' });
  if (wasMember) events.push({ at: since, ...joined[source] });
  if (status === 'declined' && endedAt) events.push({ at: endedAt, ...because({ words: '入会申请没有通过', by: 'staff' }) });
  if (status === 'left' && endedAt) events.push({ at: endedAt, ...because(endedBy ? ended[endedBy] : { words: '会籍结束', by: null }) });
  return events;
};

/** The newest first; of two at one moment, what came of the other is on top. */
export const newestFirst = (events: readonly OwnEvent[]): OwnEvent[] =>
  [...events].reverse().sort((one, other) => other.at.getTime() - one.at.getTime());
