import type { PlaceStatus } from '../../generated/documents.js';

type Placed = { applicationId: string; status: PlaceStatus; rank: number };
export type ApplicationStatus = PlaceStatus | 'mixed';
export type Application<Place> = { id: string; places: Place[]; status: ApplicationStatus; live: boolean };

const livingStatuses: readonly PlaceStatus[] = ['admitted', 'waiting', 'offered'];
export const isLive = ({ status }: { status: PlaceStatus }): boolean => livingStatuses.includes(status);

/** Children who were enrolled together are one application; what needs an answer comes first, what has ended last. */
export function applicationsOf<Place extends Placed>(items: readonly Place[]): Application<Place>[] {
  const byId = new Map<string, Place[]>();
  for (const place of items) byId.set(place.applicationId, [...(byId.get(place.applicationId) ?? []), place]);
  const byRank = (places: Place[]) => [...places].sort((a, b) => a.rank - b.rank);
  const all = [...byId].map(([id, places]) => ({ id, places: byRank(places), status: statusOf(places), live: places.some(isLive) }));
  const order = ({ status, live }: Application<Place>) => (status === 'offered' ? 0 : live ? 1 : 2);
  return all.sort((a, b) => order(a) - order(b));
}

/** One offer asks for an answer, whatever the others are; what has ended says nothing beside what lives. */
export function statusOf(places: readonly Pick<Placed, 'status'>[]): ApplicationStatus {
  if (places.some(({ status }) => status === 'offered')) return 'offered';
  const speaking = places.some(isLive) ? places.filter(isLive) : places;
  const statuses = new Set(speaking.map(({ status }) => status));
  const [first = 'withdrawn'] = statuses;
  return statuses.size > 1 ? 'mixed' : first;
}

type Waiting = { status: PlaceStatus; together: boolean };
type Seats = { capacity: number; taken: number };
/** Seats are free, but fewer than the siblings who stay together need: they keep their ranks. Null when that is not why they wait. */
export function tooFewSeats(places: readonly Waiting[], { capacity, taken }: Seats): { free: number; count: number } | null {
  const count = places.filter(({ status, together }) => status === 'waiting' && together).length;
  const free = capacity - taken;
  return count > 1 && free > 0 && free < count ? { free, count } : null;
}
