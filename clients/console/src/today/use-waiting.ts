import { type Asked, useAsk } from '../ask/index.js';
import { type RoleName, WaitingDocument, type WaitingQuery } from '../generated/documents.js';
import { forgottenAt, isOver } from '../matchmaking/register-import/import.rule.js';
import { branchStaff } from '../shell/who.js';
import { hoursToForget, late, lateToday } from './late.rule.js';

/** How much lies on one desk: how many, since when, and how that is to be taken. */
export type Desk = { count: number; oldestAt: string | null; dueAt: string | null; late: 'no' | 'soon' | 'yes' };

/**
 * Asked once for the menu and the page of today, and again when one of the queues moves; no name is in it.
 * @returns by the address of the desk, as far as it has come
 */
export function useWaiting(roles: ReadonlySet<RoleName>): { asked: Asked<WaitingQuery>; desks: ReadonlyMap<string, Desk> } {
  const branch = branchStaff.some((role) => roles.has(role));
  const federation = roles.has('federationStaff');
  const live = [
    ...(branch ? ['queue.verification', 'queue.text-check', 'queue.membership'] : []),
    ...(federation ? ['queue.data-order'] : []),
  ];
  const asked = useAsk(WaitingDocument, { branch, federation }, { when: branch || federation, live, keepPrevious: true });
  return { asked, desks: asked.data ? desksOf(asked.data, new Date()) : new Map() };
}

function desksOf(data: WaitingQuery, now: Date): ReadonlyMap<string, Desk> {
  const open = data.listMyImports?.items.filter(({ status }) => !isOver(status));
  const oldest = open?.at(-1)?.createdAt;
  const all: readonly (readonly [string, Omit<Desk, 'late'> | undefined])[] = [
    ['/verification', waiting(data.countSubmittedProfiles)],
    ['/texts', waiting(data.countTextsToCheck)],
    ['/joining', waiting(data.countPendingMemberships)],
    ['/import', open && { count: open.length, oldestAt: oldest ?? null, dueAt: oldest ? forgottenAt(oldest) : null }],
    ['/data-orders', data.countOpenDataOrders ?? undefined],
  ];
  return new Map(
    all.flatMap(([path, desk]) =>
      desk
        ? [
            [
              path,
              {
                ...desk,
                late: desk.dueAt
                  ? late(desk.dueAt, now, path === '/import' ? hoursToForget * 3_600_000 : undefined)
                  : lateToday(desk.oldestAt, now),
              },
            ] as const,
          ]
        : [],
    ),
  );
}
const waiting = (of: { count: number; oldestAt?: string | null } | null | undefined) =>
  of ? { count: of.count, oldestAt: of.oldestAt ?? null, dueAt: null } : undefined;
