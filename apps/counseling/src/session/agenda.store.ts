import { type Booked, findBooked, type Interval } from '@sanwei/booking';
import type { PersonId } from '@sanwei/contracts';
import { cityDay, dayNumber, dayOf, type Hours, type Weekday, type WeeklyHours } from '@sanwei/kernel';
import type { SharedWork } from '@sanwei/work';
import type { Counselor } from '../counselor/counselor.rule.js';
import { asCounselor } from '../counselor/counselor.store.js';
import { type Calendar, calendarBetween } from '../work-calendar/work-calendar.store.js';
import { type CounselorAgenda, startOfDay } from './agenda.rule.js';
import { resourceKinds } from './session.rule.js';
import { sessionCells } from './session.table.js';

/** What is open and what is taken between two days, for these counselors and members. */
export type Agendas = {
  fromOn: string;
  untilOn: string;
  calendar: Calendar;
  of: Map<PersonId, CounselorAgenda>;
  busyOf(memberId: string): Interval[];
  nowBusy(memberId: string, span: Interval): void;
};
/** `counselorIds` null is everybody. */
export type Asked = {
  counselorIds: readonly PersonId[] | null;
  memberIds?: readonly string[];
  fromOn: string;
  untilOn: string;
  now: Date;
};

/** Four statements, whatever is asked. */
export const loadAgendas = async (work: SharedWork, { counselorIds, memberIds = [], fromOn, untilOn, now }: Asked): Promise<Agendas> => {
  const counselors = await readCounselors(work, counselorIds);
  const ids = counselors.map(({ id }) => id);
  const span = { from: startOfDay(fromOn), to: startOfDay(dayOf(dayNumber(untilOn) + 1)) };
  // Sent one after the other without waiting in between.
  const [calendar, hours, booked] = await Promise.all([
    calendarBetween(work, fromOn, untilOn),
    ids.length > 0 ? readHours(work, ids, fromOn, untilOn) : [],
    findBooked(work, sessionCells, { kinds: Object.values(resourceKinds), ids: [...ids, ...memberIds] }, span, now),
  ]);
  const ofKind = (kind: string, id: string) => booked.filter((one) => one.resourceKind === kind && one.resourceId === id);
  const of = new Map(
    counselors.map((counselor): [PersonId, CounselorAgenda] => [
      counselor.id,
      {
        counselor,
        ...arrangedIn(hours.filter(({ counselorId }) => counselorId === counselor.id)),
        taken: ofKind(resourceKinds.counselor, counselor.id),
        seats: seatsByDay(ofKind(resourceKinds.day, counselor.id)),
      },
    ]),
  );
  const busy = new Map<string, Interval[]>(memberIds.map((id) => [id, ofKind(resourceKinds.member, id)]));
  return {
    fromOn,
    untilOn,
    calendar,
    of,
    busyOf: (memberId) => busy.get(memberId) ?? [],
    nowBusy: (memberId, span) => void busy.get(memberId)?.push(span),
  };
};

const readCounselors = async (work: SharedWork, ids: readonly PersonId[] | null): Promise<Counselor[]> => {
  if (ids?.length === 0) return [];
  const rows = await work.sql<Counselor>(`SELECT * FROM counselor ${ids ? 'WHERE id IN (?)' : ''} ORDER BY id LIMIT 200`, ids ? [ids] : []);
  return rows.map(asCounselor);
};

/** Weekly hours have a weekday, exceptions a day. */
type HoursRow = Hours & { counselorId: PersonId } & ({ weekday: Weekday; appliesOn: null } | { weekday: null; appliesOn: string });
const readHours = (work: SharedWork, ids: readonly PersonId[], fromOn: string, untilOn: string): Promise<HoursRow[]> =>
  work.sql<HoursRow>(
    `SELECT counselorId, weekday, NULL AS appliesOn, fromMinute, toMinute FROM counselor_hours WHERE counselorId IN (?)
     UNION ALL SELECT counselorId, NULL, appliesOn, fromMinute, toMinute FROM exception_hours
     WHERE counselorId IN (?) AND appliesOn BETWEEN ? AND ?`,
    [ids, ids, fromOn, untilOn],
  );

const arrangedIn = (rows: readonly HoursRow[]): Pick<CounselorAgenda, 'weekly' | 'exceptions'> => {
  const weekly: WeeklyHours[] = [];
  const exceptions = new Map<string, Hours[]>();
  for (const { weekday, appliesOn, fromMinute, toMinute } of rows) {
    if (appliesOn === null) {
      weekly.push({ weekday, fromMinute, toMinute });
      continue;
    }
    const hours = exceptions.get(appliesOn) ?? [];
    exceptions.set(appliesOn, hours);
    if (fromMinute < toMinute) hours.push({ fromMinute, toMinute });
  }
  return { weekly, exceptions };
};

const seatsByDay = (rows: readonly Booked[]): Map<string, Set<number>> => {
  const days = new Map<string, Set<number>>();
  for (const { from, seat } of rows) {
    const on = cityDay(new Date(from * 60_000));
    days.set(on, (days.get(on) ?? new Set()).add(seat));
  }
  return days;
};
