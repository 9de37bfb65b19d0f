import type { EnrollQuery } from '../../generated/documents.js';
import { words } from '../../words/enrollment.js';
import { fullYears } from '../child/full-years.js';
import { isLive } from './applications.js';

export type SchoolClass = NonNullable<EnrollQuery['findClasses']>['items'][number];
type Child = NonNullable<EnrollQuery['listMyChildren']>['items'][number];
type Place = NonNullable<EnrollQuery['listMyPlaces']>['items'][number];
/** `may` is false where the service would say no for a reason that is known already; `note` says it. */
export type Candidate = { id: string; name: string; note: string; may: boolean };

export const candidatesOf = (children: readonly Child[], places: readonly Place[], schoolClass: SchoolClass): Candidate[] =>
  children.map(({ id, name, bornOn }) => {
    const enrolled = places.find(
      (place) => place.childId === id && isLive(place) && place.schoolClass?.programId === schoolClass.programId,
    );
    if (enrolled) return { id, name, may: false, note: words.enrolled(enrolled.schoolClass?.name) };
    const { youngest, oldest, startsOn } = schoolClass;
    const years = fullYears(bornOn, startsOn);
    return years >= youngest && years <= oldest
      ? { id, name, may: true, note: words.years(years) }
      : { id, name, may: false, note: words.yearsOut(years, youngest, oldest) };
  });

/** When the class takes applications. */
export const openness = ({ opensAt, closesAt }: Pick<SchoolClass, 'opensAt' | 'closesAt'>, now: Date): 'before' | 'open' | 'closed' =>
  now.getTime() < Date.parse(opensAt) ? 'before' : now.getTime() < Date.parse(closesAt) ? 'open' : 'closed';
