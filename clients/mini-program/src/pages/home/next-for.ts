import { day, moment, ofDay } from '@sanwei/words';
import type { HomeQuery } from '../../generated/documents.js';
import type { Accent, IconName } from '../../parts/icon/icon.js';
import { nextWords as words } from '../../words/home.js';

/** Something that waits for its person, or that will be. */
export type Next = {
  key: string;
  title: string;
  note?: string;
  icon: IconName;
  accent: Accent;
  /** Until when an answer is needed. */
  until?: string;
  /** Words of the button that answers; without them it is only good to know. */
  act?: string;
  path: string;
  /** What it is sorted by. */
  at: number;
};

const application = (id: string) => `/childcare/enrollment/application?id=${id}`;
const soonMs = 14 * 24 * 3_600_000;

/** What is next for somebody: first what needs an answer, then what comes, each by its time. Body and mind stays neutral. */
export function nextFor(home: HomeQuery, now: Date): Next[] {
  const found = [...offers(home, now), ...starts(home, now), ...sessions(home, now), ...profile(home)];
  return found.sort((a, b) => Number(b.act !== undefined) - Number(a.act !== undefined) || a.at - b.at);
}

/** Siblings of one application are one card: they are confirmed together. */
function offers(home: HomeQuery, now: Date): Next[] {
  const offered = (home.listMyPlaces?.items ?? []).filter(({ status }) => status === 'offered');
  return [...groupBy(offered, ({ applicationId }) => applicationId)].flatMap(([applicationId, places]) => {
    const [first] = places;
    if (!first?.offerEndsAt) return [];
    return {
      key: `offer.${applicationId}`,
      title: words.offer(namesOf(places)),
      note: first.schoolClass ? words.offerNote(first.schoolClass.site, first.schoolClass.name) : undefined,
      icon: 'family',
      accent: 'amber',
      until: words.until(moment(first.offerEndsAt, now)),
      act: words.confirm,
      path: application(applicationId),
      at: Date.parse(first.offerEndsAt),
    };
  });
}

function starts(home: HomeQuery, now: Date): Next[] {
  const admitted = (home.listMyPlaces?.items ?? []).filter(({ status, schoolClass }) => {
    const away = schoolClass ? ofDay(schoolClass.startsOn).getTime() - now.getTime() : Number.POSITIVE_INFINITY;
    return status === 'admitted' && away < soonMs && away > -24 * 3_600_000;
  });
  return [...groupBy(admitted, ({ applicationId }) => applicationId)].map(([applicationId, places]) => {
    const schoolClass = places[0]?.schoolClass;
    const at = schoolClass ? ofDay(schoolClass.startsOn) : now;
    return {
      key: `starts.${applicationId}`,
      title: words.starts(namesOf(places)),
      note: schoolClass ? `${day(at, now)}·${schoolClass.site}` : undefined,
      icon: 'family',
      accent: 'amber',
      path: application(applicationId),
      at: at.getTime(),
    };
  });
}

const sessions = (home: HomeQuery, now: Date): Next[] =>
  (home.listMySessions?.items ?? [])
    .filter(({ status, startsAt }) => status === 'booked' && Date.parse(startsAt) > now.getTime())
    .map(({ id, mode, startsAt }) => ({
      key: `session.${id}`,
      title: words.session(moment(startsAt, now)),
      note: words.sessionModes[mode],
      icon: 'calendar',
      accent: 'teal',
      path: '/counseling/session/sessions',
      at: Date.parse(startsAt),
    }));

function profile(home: HomeQuery): Next[] {
  const status = home.viewMyProfile?.profile?.status;
  if (status !== 'returned' && status !== 'draft') return [];
  const [title, note] = status === 'returned' ? [words.returned, words.returnedNote] : [words.draft, words.draftNote];
  return [{ key: 'profile', title, note, icon: 'thread', accent: 'coral', path: '/matchmaking/start/start', at: Number.MAX_SAFE_INTEGER }];
}

type WithChild = { child: { name: string } | null };
const namesOf = (places: readonly WithChild[]) => places.map(({ child }) => child?.name ?? words.child).join('、');

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
