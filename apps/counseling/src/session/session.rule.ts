import { type Interval, overlaps } from '@sanwei/booking/interval.rule';
import type { PersonId, SessionId } from '@sanwei/contracts';
import { type CalendarDay, ok, refuse } from '@sanwei/kernel';
import { modesOf, type SessionMode } from '../counselor/counselor.rule.js';
import { bookable, type CounselorAgenda, freeSeat, isOffered } from './agenda.rule.js';

export type SessionStatus = 'booked' | 'cancelled';
export type Session = {
  id: SessionId;
  counselorId: PersonId;
  /** A mask of the member's id; null once the member has closed the account. */
  memberId: PersonId | null;
  mode: SessionMode;
  startsAt: Date;
  endsAt: Date;
  status: SessionStatus;
  /** One more with each change; what was meant for an earlier state finds another. */
  version: number;
  remind: boolean;
  bookedAt: Date;
  /** When the member was last reminded; null before. */
  remindedAt: Date | null;
};

/** Kinds of resources that a session holds cells of. */
export const resourceKinds = { counselor: 'counselor', member: 'member', day: 'counselor-day' } as const;
/** The person has somebody on the phone by then, and the hour can no longer be given to another. */
export const changeNoticeMinutes = 120;
const minuteMs = 60_000;
const dayMs = 1_440 * minuteMs;

export const changeUntil = ({ startsAt }: Pick<Session, 'startsAt'>): Date => new Date(startsAt.getTime() - changeNoticeMinutes * minuteMs);
export const remindAt = ({ startsAt }: Pick<Session, 'startsAt'>): Date => new Date(startsAt.getTime() - dayMs);

export type Wanted = { startsAt: Date; mode: SessionMode };
/** `hold` is what the counselor gives for it, the pause included; `span` what the member does. */
export type Booking = { on: string; seat: number; span: Interval; hold: Interval };

/**
 * Whether a session may be booked on what is open and taken now.
 * @param day the calendar day in the city on which it would begin
 * @param busy what the member has already
 */
export const book = (wanted: Wanted, agenda: CounselorAgenda, day: CalendarDay, busy: readonly Interval[], now: Date) => {
  const { startsAt, mode } = wanted;
  const { earliest, minutes, pause } = bookable(agenda.counselor, now);
  if (!modesOf(agenda.counselor).includes(mode)) return refuse('ModeNotOffered');
  const start = startsAt.getTime() / minuteMs;
  if (start < earliest) return refuse('NoticeTooShort', { earliestAt: new Date(earliest * minuteMs).toISOString() });
  if (!isOffered(agenda, day, start, now)) return refuse('NotOpenThen');
  const span = { from: start, to: start + minutes };
  const hold = { from: start, to: span.to + pause };
  if (overlaps(busy, span)) return refuse('BookedThen');
  if (overlaps(agenda.taken, hold)) return refuse('SlotTaken');
  const seat = freeSeat(agenda, day.on);
  if (seat === null) return refuse('CounselorDayFull');
  return ok({ on: day.on, seat, span, hold } satisfies Booking);
};

/** Whether the member may still move or cancel it. */
export const mayChange = (session: Session, now: Date) => {
  if (session.status !== 'booked' || session.startsAt <= now) return refuse('SessionEnded');
  const until = changeUntil(session);
  return now < until ? ok(session) : refuse('TooLateToChange', { changeUntil: until.toISOString() });
};
