import { id, instant, maybe, table, text, whole, word } from '@sanwei/work';
import type { Notice, NoticeChannel } from './notice.rule.js';

export const notices = table<Notice>(
  'notice',
  {
    id: id(true),
    personId: id(),
    text: text(120),
    short: maybe(text(20)),
    at: instant(),
    until: maybe(instant()),
    channel: maybe(word<NoticeChannel>()),
    sentAt: maybe(instant()),
    tries: whole(),
    claim: maybe(id()),
    claimEndsAt: maybe(instant()),
  },
  [{ columns: ['personId', 'at', 'id'] }],
);
