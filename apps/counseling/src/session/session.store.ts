import { type BookingCell, cellMinutes, cellsOf } from '@sanwei/booking';
import type { Out, PersonId, SessionId } from '@sanwei/contracts';
import {
  calendarChanged,
  type listMyCalendar,
  type listMySessions,
  remindSession,
  type sessionCalledOff,
  type sessionCancelled,
  type sessionMoved,
} from '@sanwei/contracts/counseling/session';
import { dayNumber, dayOf, startOfCityDay } from '@sanwei/kernel';
import type { SharedWork, Work } from '@sanwei/work';
import { startOfDay } from './agenda.rule.js';
import { type Booking, changeUntil, remindAt, resourceKinds, type Session } from './session.rule.js';

const asSession = (row: Session): Session => ({ ...row, remind: Boolean(row.remind) });

/** Own and locked: it is written next. */
export const lockOwnSession = async (work: Work, id: SessionId): Promise<Session | null> => {
  const [row] = await work.sql<Session>('SELECT * FROM session WHERE id = ? AND memberId = ? FOR UPDATE', [id, work.actor.id]);
  return row ? asSession(row) : null;
};

/** With whom an own session is; that never changes. */
export const counselorOfOwn = async (work: Work, id: SessionId): Promise<PersonId | null> => {
  const [row] = await work.sql<{ counselorId: PersonId }>('SELECT counselorId FROM session WHERE id = ? AND memberId = ?', [
    id,
    work.actor.id,
  ]);
  return row?.counselorId ?? null;
};

export const bookedOn = async (work: Work, counselorId: PersonId, on: string): Promise<Session[]> =>
  (
    await work.sql<Session>(
      "SELECT * FROM session WHERE counselorId = ? AND startsAt >= ? AND startsAt < ? AND status = 'booked' ORDER BY startsAt",
      [counselorId, startOfCityDay(on), startOfCityDay(dayOf(dayNumber(on) + 1))],
    )
  ).map(asSession);

/** Everything that a session holds; each of these is a key in the database. */
export const cellsFor = ({ id, counselorId, memberId }: Session, { on, seat, span, hold }: Booking): BookingCell[] => {
  const day = startOfDay(on);
  return [
    ...cellsOf({ kind: resourceKinds.counselor, id: counselorId }, hold, id),
    ...(memberId ? cellsOf({ kind: resourceKinds.member, id: memberId }, span, id) : []),
    ...cellsOf({ kind: resourceKinds.day, id: counselorId, seat }, { from: day, to: day + cellMinutes }, id),
  ];
};

/** A line for the day before, where that is still to come and wanted. */
export const remindLater = (work: SharedWork, session: Session, now: Date): void => {
  const at = remindAt(session);
  if (session.remind && at > now) work.later(remindSession, { sessionId: session.id, version: session.version }, at);
};

type OfSession = typeof sessionMoved | typeof sessionCancelled | typeof sessionCalledOff;
/** What becomes of a session, to its member, if the account is still open. @param withinMs see `notify` */
export const tellMember = (work: SharedWork, { memberId, startsAt }: Session, notice: OfSession, withinMs = 0): void => {
  if (memberId) work.notify(work.lifted(memberId), notice, { startsAt: startsAt.toISOString() }, withinMs);
};

/** So long a member whose session is called off may be told at a moment by chance, and still before half of the time to it is over. */
export const calledOffWithinMs = ({ startsAt }: Session, now: Date): number =>
  Math.max(0, Math.min(toldWithinMs, (startsAt.getTime() - now.getTime()) / 2));

/** Later than the member is told, by chance: in the rows of `people` nobody sees who was with whom. */
export const toldWithinMs = 15 * 60_000;
export const tellCounselor = (work: SharedWork, counselorId: PersonId): void => {
  work.notify(counselorId, calendarChanged, {}, toldWithinMs);
  work.hint(`person.${counselorId}`);
};

/** A session as its member sees it. */
export const shownSession = (session: Session): Out<typeof listMySessions>['items'][number] => ({
  id: session.id,
  counselorId: session.counselorId,
  mode: session.mode,
  startsAt: session.startsAt.toISOString(),
  endsAt: session.endsAt.toISOString(),
  status: session.status,
  version: session.version,
  changeUntil: changeUntil(session).toISOString(),
  remind: Boolean(session.remind),
});

/** As its counselor sees it: when and how, not who. */
export const shownEntry = ({ id, startsAt, endsAt, mode, status }: Session): Out<typeof listMyCalendar>['items'][number] => ({
  sessionId: id,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
  mode,
  status,
});
