import type { SessionsQuery } from '../../generated/documents.js';

export type Session = NonNullable<SessionsQuery['listMySessions']>['items'][number];

export const isAhead = ({ status, startsAt }: Pick<Session, 'status' | 'startsAt'>, now: Date): boolean =>
  status === 'booked' && Date.parse(startsAt) > now.getTime();

/** What comes, the next one first; and what was, the latest first, as the service gives it. */
export const inTwo = <Item extends Pick<Session, 'status' | 'startsAt'>>(items: readonly Item[], now: Date) => ({
  ahead: items.filter((one) => isAhead(one, now)).sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt)),
  past: items.filter((one) => !isAhead(one, now)),
});
