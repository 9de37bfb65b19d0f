import { id, instant, maybe, sealed, table, whole, word } from '@sanwei/work';
import type { Notice, NoticeChannel } from './notice.rule.js';

export const notices = table<Notice>(
  'notice',
  {
    id: id(true),
    personId: id(),
    saidSealed: sealed(),
    at: instant(),
    channel: maybe(word<NoticeChannel>()),
    sentAt: maybe(instant()),
    tries: whole(),
    claim: maybe(id()),
    claimEndsAt: maybe(instant()),
  },
  // The second for counts by day, without a look into the rows.
  [{ columns: ['personId', 'at', 'id'] }, { columns: ['at', 'channel', 'tries'] }],
);
