import type { NoticeId, PersonId } from '@sanwei/contracts';
import { cityMinuteOfDay } from '@sanwei/kernel';

/** What a person is told, finished and neutral: the notice's name, the words, and what a WeChat message has room for. */
export type Said = {
  notice: string;
  text: string;
  short: string;
  /** The instant by which the person should have acted, ISO 8601: of a booking its beginning, so it is sealed with the words. */
  until: string | null;
};

/**
 * A message to one person. `saidSealed` is its `Said`, sealed, and as long as any other: the words are neutral, but of whom there are many
 * one could guess what they use. It stays in the inbox whatever becomes of its sending.
 * `channel` is null until it has gone out. A sender claims it for a while (`claim`, `claimEndsAt`), commits that, and only then sends:
 * of two senders one has it, and what a sender that died had claimed is sent again afterwards. That can be a second time; not at all
 * would be worse.
 */
export type Notice = {
  id: NoticeId;
  personId: PersonId;
  saidSealed: string;
  at: Date;
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

/** No phone rings at night for what can wait. Minutes of the city's day. */
export const quiet = { from: 22 * 60, to: 7 * 60 + 30 };
/** When a notice goes out: at once, or at the end of the night. A deadline that would end before noon lets nothing wait. */
export const sendAt = (now: Date, { waits, until }: { waits: boolean; until: Date | null }): Date => {
  const minute = cityMinuteOfDay(now);
  if (!waits || (minute < quiet.from && minute >= quiet.to)) return now;
  const minutes = (quiet.to - minute + 24 * 60) % (24 * 60);
  const morning = new Date(Math.floor(now.getTime() / 60_000) * 60_000 + minutes * 60_000);
  return until && until.getTime() < morning.getTime() + 4.5 * 3_600_000 ? now : morning;
};

/** So many SMS a person gets in 24 hours, whatever happens; the rest is in the inbox. */
export const smsPerDay = 6;

export type Ways = { openid: string | null; phone: string | null };

/** The ways to try now, best first; the inbox is the last and cannot fail. @param tries this one counted in @param smsToday sent in the last 24 hours */
export const waysToTry = ({ openid, phone }: Ways, tries: number, smsToday = 0): NoticeChannel[] => [
  ...(openid && tries <= wechatTries ? (['wechat'] as const) : []),
  ...(phone && tries <= smsTries && smsToday < smsPerDay ? (['sms'] as const) : []),
  'inbox',
];

/** What became of one way: `away` waits and tries again, `unreachable` goes on to the next way. */
export type Attempt = 'sent' | 'unreachable' | 'away';

/** What a WeChat message shows: a deadline where there is one, since the time of writing would be read as one. */
export const onWechat = ({ short, until }: Said, { at }: Pick<Notice, 'at'>) => ({
  text: short,
  at: until === null ? at : new Date(until),
});

export const newNotice = (of: Pick<Notice, 'id' | 'personId' | 'saidSealed'>, now: Date): Notice => ({
  ...of,
  at: now,
  channel: null,
  sentAt: null,
  tries: 0,
  claim: null,
  claimEndsAt: null,
});
