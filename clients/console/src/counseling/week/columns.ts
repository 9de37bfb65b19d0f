import { cityDay } from '@sanwei/words';
import type { SessionMode, WeekQuery } from '../../generated/documents.js';
import { dayOf, everyWeek, weekdayWords, week as words } from '../../words/week.js';
import type { Edits } from './edits.js';
import { sessionsThatFit } from './fits.rule.js';
import type { Spell } from './week.rule.js';

export type Known = { hours: NonNullable<WeekQuery['viewMyHours']>; days: NonNullable<WeekQuery['viewMyWeek']>['days']; booked: Booked[] };
export type Booked = { id: string; on: string; fromMinute: number; toMinute: number; mode: SessionMode };
type Mark = { tone: 'plain' | 'info' | 'warn'; words: string };
export type Column = {
  /** `1` to `7` for each week, `2026-11-30` for one day. */
  key: string;
  /** As it is called where it stands alone. */
  name: string;
  weekday: string;
  date: string | undefined;
  today: boolean;
  marks: Mark[];
  /** As the service has it now. */
  before: readonly Spell[];
  /** As it is edited here. */
  spells: readonly Spell[];
  edited: boolean;
  /** Set for this one day, on the service. */
  exception: boolean;
  may: boolean;
  booked: readonly Booked[];
  /** Starts that members can book now, by the service's own reckoning. */
  free: readonly number[];
};

const minuteOf = (at: string): number => {
  const local = new Date(Date.parse(at) + 8 * 3_600_000);
  return local.getUTCHours() * 60 + local.getUTCMinutes();
};
export const bookedOf = (of: WeekQuery['listMyCalendar'] | undefined): Booked[] =>
  (of?.items ?? [])
    .filter(({ status }) => status === 'booked')
    .map(({ sessionId, startsAt, endsAt, mode }) => {
      const fromMinute = minuteOf(startsAt);
      return {
        id: sessionId,
        on: cityDay(startsAt),
        fromMinute,
        toMinute: fromMinute + (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000,
        mode,
      };
    });

/** How many sessions members can still book on a day. */
export function freeOn({ calendar: { on }, freeStarts }: Known['days'][number], { hours: { arrangement }, booked }: Known): number {
  if (!arrangement) return 0;
  const seats = arrangement.dailyMaximum - booked.filter((one) => one.on === on).length;
  return sessionsThatFit(freeStarts.map(minuteOf), arrangement, seats);
}

/** The week that repeats itself. */
export const weeklyColumns = ({ hours }: Known, edits: Edits): Column[] =>
  weekdayWords.map((weekday, i) => {
    const before = (hours.arrangement?.hours ?? []).filter((one) => one.weekday === i + 1);
    const spells = edits.weekly[i + 1];
    return {
      ...{ key: String(i + 1), name: everyWeek(weekday), weekday, date: undefined, today: false, marks: [], booked: [], free: [] },
      ...{ before, spells: spells ?? before, edited: spells !== undefined, exception: false, may: true },
    };
  });

/** Days of one week as they are, holidays and exceptions taken in. */
export const dayColumns = (known: Known, edits: Edits, today: string): Column[] =>
  known.days.map((day, i) => {
    const { calendar, hours: open, isException, isFull, freeStarts } = day;
    const { booked, hours } = known;
    const { on } = calendar;
    const weekday = weekdayWords[i] ?? '';
    const edit = edits.days[on];
    const marks: Mark[] = [];
    if (calendar.holiday && calendar.kind === 'restday') marks.push({ tone: 'warn', words: words.holiday(calendar.holiday) });
    if (calendar.kind === 'makeup_workday') marks.push({ tone: 'warn', words: words.makeup(calendar.replaces) });
    if (isException || edit !== undefined) marks.push({ tone: 'info', words: words.exception });
    if (calendar.status === 'assumed') marks.push({ tone: 'plain', words: words.assumed });
    if (isFull) marks.push({ tone: 'plain', words: words.full });
    // What can be booked is what is saved: while it is changed here nothing is promised.
    else if (edit === undefined && on >= today && freeStarts.length > 0)
      marks.push({ tone: 'plain', words: words.freeCount(freeOn(day, known)) });
    const weekly = (hours.arrangement?.hours ?? []).filter((one) => one.weekday === i + 1);
    return {
      ...{ key: on, name: dayOf(on, weekday), weekday, date: String(Number(on.slice(8))), today: on === today, marks },
      ...{
        before: open,
        spells: edit === undefined ? open : (edit ?? weekly),
        edited: edit !== undefined,
        exception: isException,
        may: on >= today,
      },
      ...{ booked: booked.filter((one) => one.on === on), free: on >= today && edit === undefined ? freeStarts.map(minuteOf) : [] },
    };
  });
