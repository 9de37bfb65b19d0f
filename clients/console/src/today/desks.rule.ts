import { isOver as isImportOver } from '../matchmaking/register-import/import.rule.js';
import { isOver as isRosterOver } from '../people/roster/roster.rule.js';
import { hoursToForget, late, lateToday } from './late.rule.js';

/** How much lies on one desk: how many, since when, by when, and how that is to be taken. Times as ISO instants. */
export type Desk = { count: number; oldestAt: string | null; dueAt: string | null; late: 'no' | 'soon' | 'yes' };
type Load = Omit<Desk, 'late'>;
type Counted = { count: number; oldestAt?: string | null; dueAt?: string | null };
/** One of those that somebody has begun. `keptUntil` is empty where nothing of it is forgotten by itself. */
type Begun<Status extends string> = { status: Status; createdAt: string; keptUntil?: string | null };
type BegunList<Status extends string> = { items: readonly Begun<Status>[] };
/** What is asked for a page of today; what this person has no business with is not there. */
export type Waits = {
  countSubmittedProfiles?: Counted | null;
  countTextsToCheck?: Counted | null;
  countPendingMemberships?: Counted | null;
  listMyImports?: BegunList<Parameters<typeof isImportOver>[0]> | null;
  listMyRosters?: BegunList<Parameters<typeof isRosterOver>[0]> | null;
  countOpenDataOrders?: Counted | null;
};

const counted = (of: Counted | null | undefined): Load | null =>
  of ? { count: of.count, oldestAt: of.oldestAt ?? null, dueAt: of.dueAt ?? null } : null;
/** What is not finished, and when the first of it is forgotten. */
function unfinished<Status extends string>(list: BegunList<Status> | null | undefined, isOver: (status: Status) => boolean): Load | null {
  if (!list) return null;
  const open = list.items.filter(({ status }) => !isOver(status));
  // Instants of one form: the first by their letters is the first by the clock.
  const first = (times: readonly (string | null | undefined)[]) => times.filter((time) => time != null).sort()[0] ?? null;
  return { count: open.length, oldestAt: first(open.map((of) => of.createdAt)), dueAt: first(open.map((of) => of.keptUntil)) };
}

const forgotten = hoursToForget * 3_600_000;
/** By the address of the page. `soonMs`: how long before its time it is urgent, where that is not the usual. */
const desks: readonly { path: string; load: (waits: Waits) => Load | null; soonMs?: number }[] = [
  { path: '/verification', load: ({ countSubmittedProfiles }) => counted(countSubmittedProfiles) },
  { path: '/texts', load: ({ countTextsToCheck }) => counted(countTextsToCheck) },
  { path: '/joining', load: ({ countPendingMemberships }) => counted(countPendingMemberships) },
  { path: '/import', load: ({ listMyImports }) => unfinished(listMyImports, isImportOver), soonMs: forgotten },
  { path: '/roster', load: ({ listMyRosters }) => unfinished(listMyRosters, isRosterOver), soonMs: forgotten },
  { path: '/data-orders', load: ({ countOpenDataOrders }) => counted(countOpenDataOrders) },
];

/** @returns by the address of the desk, as far as it was asked */
export const desksOf = (waits: Waits, now: Date): ReadonlyMap<string, Desk> =>
  new Map(
    desks.flatMap(({ path, load, soonMs }) => {
      const of = load(waits);
      return of ? [[path, { ...of, late: of.dueAt ? late(of.dueAt, now, soonMs) : lateToday(of.oldestAt, now) }] as const] : [];
    }),
  );
