import { merged } from '@sanwei/booking/interval.rule';
import type { PersonId } from '@sanwei/contracts';
import { type Hours, ok, refuse, type Weekday, type WeeklyHours } from '@sanwei/kernel';

export type SessionMode = 'face' | 'phone' | 'video';
export type SessionTopic = 'sleep' | 'mood' | 'work' | 'couple' | 'parenting' | 'elders';
/** A member of the staff with the role `counselor`; the id is the person's. All minutes are multiples of five. */
export type Counselor = {
  id: PersonId;
  name: string;
  face: boolean;
  phone: boolean;
  video: boolean;
  /** Topics, in the counselor's own order, with commas between. What a member wants to talk about is asked by nobody and stored nowhere. */
  topics: string;
  sessionMinutes: number;
  /** Stays free after each session. */
  bufferMinutes: number;
  minimumNoticeMinutes: number;
  dailyMaximum: number;
  arrangedAt: Date;
  /** When somebody last relied on the hours or changed them: written by both, so that one waits for the other, on several nodes too. */
  turnAt: Date | null;
  /** One more with each change of weekly hours or of an exception, so that no window overwrites what another has set. */
  version: number;
};
export type CounselorHours = WeeklyHours & { counselorId: PersonId };
/** Hours of one day that stand above all others. A day without hours is one row from 0 to 0. */
export type ExceptionHours = Hours & { counselorId: PersonId; appliesOn: string };

export const modesOf = (counselor: Counselor): SessionMode[] => (['face', 'phone', 'video'] as const).filter((mode) => counselor[mode]);

export const topicsOf = ({ topics }: Pick<Counselor, 'topics'>): SessionTopic[] =>
  topics.split(',').filter((topic): topic is SessionTopic => topic !== '');
/** Each once. */
export const joinedTopics = (topics: readonly SessionTopic[]): string => [...new Set(topics)].join(',');

/** Spells that touch are one. A spell in which no session has room would look open and could never be booked. */
const shortSpell = (hours: readonly Hours[], sessionMinutes: number): Hours | null => {
  const spells = merged(hours.map(({ fromMinute: from, toMinute: to }) => ({ from, to })));
  const short = spells.find(({ from, to }) => to - from < sessionMinutes);
  return short ? { fromMinute: short.from, toMinute: short.to } : null;
};

/**
 * @param hours of one weekday or day, in any order
 * @param weekday which one, where it is one of several
 */
const checkDay = (hours: readonly Hours[], sessionMinutes: number, weekday: Weekday | null) => {
  if (hours.some(({ fromMinute, toMinute }) => fromMinute >= toMinute)) return refuse('HoursOutOfOrder');
  const sorted = [...hours].sort((a, b) => a.fromMinute - b.fromMinute);
  if (sorted.some(({ fromMinute }, i) => i > 0 && fromMinute < sorted[i - 1]!.toMinute)) return refuse('HoursOverlap');
  const short = shortSpell(sorted, sessionMinutes);
  if (short) return refuse('HoursTooShort', { weekday, ...short, sessionMinutes });
  return ok(sorted);
};

/** @param exceptions of today and later, by which a longer session must fit as well */
export const arrangeWeek = (hours: readonly WeeklyHours[], sessionMinutes: number, exceptions: readonly ExceptionHours[] = []) => {
  for (const weekday of new Set(hours.map((one) => one.weekday))) {
    const checked = checkDay(
      hours.filter((one) => one.weekday === weekday),
      sessionMinutes,
      weekday,
    );
    if (!checked.ok) return checked;
  }
  const on = exceptions
    .map(({ appliesOn }) => appliesOn)
    .find((day) =>
      shortSpell(
        exceptions.filter(({ appliesOn }) => appliesOn === day),
        sessionMinutes,
      ),
    );
  return on ? refuse('ExceptionTooShort', { on, sessionMinutes }) : ok(hours);
};

/** @param hours null goes back to the weekly hours; none closes the day */
export const arrangeDay = (
  { id: counselorId, sessionMinutes }: Pick<Counselor, 'id' | 'sessionMinutes'>,
  appliesOn: string,
  hours: readonly Hours[] | null,
  today: string,
) => {
  if (appliesOn < today) return refuse('DayIsOver');
  const checked = checkDay(hours ?? [], sessionMinutes, null);
  if (!checked.ok) return checked;
  const closed = { fromMinute: 0, toMinute: 0 };
  const rows = hours?.length === 0 ? [closed] : checked.value;
  return ok(rows.map(({ fromMinute, toMinute }): ExceptionHours => ({ counselorId, appliesOn, fromMinute, toMinute })));
};
