import type { NoticeId, PersonId } from '@sanwei/contracts';

/**
 * A message to one person, finished and neutral. `short` is what a WeChat message has room for (null in rows older than the short form),
 * `until` the instant by which the person should have acted. It stays in the inbox whatever becomes of its sending.
 * `channel` is null until it has gone out. A sender claims it for a while (`claim`, `claimEndsAt`), commits that, and only then sends:
 * of two senders one has it, and what a sender that died had claimed is sent again afterwards. That can be a second time; not at all
 * would be worse.
 */
export type Notice = {
  id: NoticeId;
  personId: PersonId;
  text: string;
  short: string | null;
  at: Date;
  until: Date | null;
  channel: NoticeChannel | null;
  sentAt: Date | null;
  tries: number;
  claim: string | null;
  claimEndsAt: Date | null;
};
export type NoticeChannel = 'wechat' | 'sms' | 'inbox';

/** Notices per outbox line: few lines in a stampede, and a batch is sent well before its asker stops waiting. */
export const noticesPerLine = 25;
/** Longer than a batch can take with every outside call timing out; what a sender that died had claimed waits no longer than this. */
export const claimMs = 20_000;
/** From this try on a WeChat that does not answer is passed over. */
const wechatTries = 3;
/** From this try on an SMS provider that does not answer is passed over as well: the text is in the inbox. */
const smsTries = 12;

export type Ways = { openid: string | null; phone: string | null };

/** The ways to try now, best first; the inbox is the last and cannot fail. @param tries this one counted in */
export const waysToTry = ({ openid, phone }: Ways, tries: number): NoticeChannel[] => [
  ...(openid && tries <= wechatTries ? (['wechat'] as const) : []),
  ...(phone && tries <= smsTries ? (['sms'] as const) : []),
  'inbox',
];

/** What became of one way: `away` waits and tries again, `unreachable` goes on to the next way. */
export type Attempt = 'sent' | 'unreachable' | 'away';

/** What a WeChat message shows: a deadline where there is one, since the time of writing would be read as one. */
export const onWechat = ({ text, short, at, until }: Pick<Notice, 'text' | 'short' | 'at' | 'until'>) => ({
  text: short ?? text,
  at: until ?? at,
});

export const newNotice = (of: Pick<Notice, 'id' | 'personId' | 'text' | 'short' | 'until'>, now: Date): Notice => ({
  ...of,
  at: now,
  channel: null,
  sentAt: null,
  tries: 0,
  claim: null,
  claimEndsAt: null,
});
