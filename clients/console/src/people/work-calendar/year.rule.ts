/** One day as the service tells it; `on` is `YYYY-MM-DD`. */
export type Day = { on: string; kind: string; status: string; holiday?: string | null; replaces?: string | null };
/** What people call a holiday: from when to when one is off, and which weekend days are worked for it. */
export type Holiday = { holiday: string; from: string; to: string; days: number; assumed: boolean; makeups: Makeup[] };
export type Makeup = { on: string; replaces: string | null };

const dayMs = 86_400_000;
const number = (on: string): number => Date.parse(`${on}T00:00:00.000Z`) / dayMs;
const named = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);
/** Monday 1 … Sunday 7. */
export const weekdayOf = (on: string): number => new Date(`${on}T00:00:00.000Z`).getUTCDay() || 7;

/** @returns twelve months; each in weeks from Monday, with undefined where another month's day would be */
export function monthsOf(days: readonly Day[]): (Day | undefined)[][][] {
  return Array.from({ length: 12 }, (_, month) => {
    const own = days.filter(({ on }) => Number(on.slice(5, 7)) === month + 1);
    const [first] = own;
    if (!first) return [];
    const places: (Day | undefined)[] = [...Array<undefined>(weekdayOf(first.on) - 1).fill(undefined), ...own];
    while (places.length % 7 !== 0) places.push(undefined);
    return Array.from({ length: places.length / 7 }, (_, week) => places.slice(week * 7, week * 7 + 7));
  });
}

/** Days off of one holiday that follow each other are one; a plain weekend between them belongs to it. */
export function holidaysOf(days: readonly Day[]): Holiday[] {
  const found: Holiday[] = [];
  for (const { on, kind, holiday, status } of days) {
    if (kind !== 'restday' || !holiday) continue;
    const last = found.at(-1);
    const between = last && days.filter((day) => day.on > last.to && day.on < on);
    if (last?.holiday === holiday && between?.every((day) => day.kind === 'restday')) {
      last.to = on;
      last.days = number(on) - number(last.from) + 1;
      last.assumed ||= status === 'assumed';
    } else found.push({ holiday, from: on, to: on, days: 1, assumed: status === 'assumed', makeups: [] });
  }
  for (const { on, kind, holiday, replaces } of days) {
    if (kind !== 'makeup_workday') continue;
    const near = found
      .filter((one) => one.holiday === holiday)
      .sort((a, b) => Math.abs(number(a.from) - number(on)) - Math.abs(number(b.from) - number(on)))[0];
    near?.makeups.push({ on, replaces: replaces ?? null });
  }
  return found;
}

export type AnnouncedDay = { on: string; kind: 'restday' | 'makeup_workday'; holiday: string; replaces: string | null };
/** As the service wants an announcement: each day off and each makeup workday by itself. */
export const announcedDays = (holidays: readonly Pick<Holiday, 'holiday' | 'from' | 'to' | 'makeups'>[]): AnnouncedDay[] =>
  holidays
    .flatMap(({ holiday, from, to, makeups }): AnnouncedDay[] => [
      ...Array.from({ length: Math.max(0, number(to) - number(from) + 1) }, (_, away) => ({
        on: named(number(from) + away),
        kind: 'restday' as const,
        holiday,
        replaces: null,
      })),
      ...makeups.map(({ on, replaces }) => ({ on, kind: 'makeup_workday' as const, holiday, replaces: replaces || null })),
    ])
    .sort((a, b) => a.on.localeCompare(b.on));
