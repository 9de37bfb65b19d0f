import type { DataOrderId, PersonId } from '@sanwei/contracts';
import { assumedDay, type CalendarDay, cityDay, dayNumber, dayOf, startOfCityDay, type WeeklyHours, workClock } from '@sanwei/kernel';

/** What somebody has asked of the own data. Texts are sealed and go when the account is closed: then a bare id is left. */
export type DataOrder = {
  id: DataOrderId;
  personId: PersonId;
  kind: 'ownData' | 'correction' | 'closing';
  status: 'received' | 'working' | 'done' | 'failed';
  openedAt: Date;
  dueAt: Date;
  endedAt: Date | null;
  what: string | null;
  answer: string | null;
};

/** @source design "trust": an order with a limit of 15 working days */
const workingDays = 15;
/** How long an export can be read under one order. */
export const ownDataDays = 7;
export const mostCorrections = 5;
const dayMs = 86_400_000;
const officeHours: WeeklyHours[] = ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, fromMinute: 540, toMinute: 1_020 }));

/** Days that the longest holidays cannot use up. @returns the first and the last day, YYYY-MM-DD */
export const daysToReckon = (now: Date): [from: string, to: string] => {
  const today = dayNumber(cityDay(now));
  return [dayOf(today), dayOf(today + 60)];
};

/** The end of office hours on the fifteenth working day; the day of asking does not count. @param known of the calendar, others are assumed */
export const dueAfter = (known: readonly CalendarDay[], now: Date): Date => {
  const [from, to] = daysToReckon(now);
  const byDay = new Map(known.map((day) => [day.on, day]));
  const days = Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, i) => dayOf(dayNumber(from) + i));
  const clock = workClock(
    days.map((on) => byDay.get(on) ?? assumedDay(on)),
    officeHours,
  );
  const tomorrow = new Date(startOfCityDay(from).getTime() + dayMs);
  return clock.add(tomorrow, workingDays * 480).at;
};

export const ownDataUntil = ({ openedAt }: Pick<DataOrder, 'openedAt'>): Date => new Date(openedAt.getTime() + ownDataDays * dayMs);
