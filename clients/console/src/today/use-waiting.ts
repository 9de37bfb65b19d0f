import { type Asked, useAsk } from '../ask/index.js';
import { type RoleName, WaitingDocument, type WaitingQuery } from '../generated/documents.js';
import { branchStaff } from '../shell/who.js';
import { type Desk, desksOf } from './desks.rule.js';

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
