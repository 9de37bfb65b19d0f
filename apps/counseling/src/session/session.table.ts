import { bookingCells } from '@sanwei/booking';
import { flag, id, instant, maybe, table, whole, word } from '@sanwei/work';
import type { Session } from './session.rule.js';

export const sessions = table<Session>(
  'session',
  {
    id: id(true),
    counselorId: id(),
    memberId: maybe(id()),
    mode: word(),
    startsAt: instant(),
    endsAt: instant(),
    status: word(),
    version: whole(),
    remind: flag(),
    bookedAt: instant(),
    remindedAt: maybe(instant()),
  },
  [{ columns: ['memberId', 'startsAt'] }, { columns: ['counselorId', 'startsAt'] }],
);

/** What sessions hold: the counselor's time, the member's, and a seat of the counselor's day. */
export const sessionCells = bookingCells();
