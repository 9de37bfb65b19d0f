import { endOfCityDay, ok, refuse } from '@sanwei/kernel';
import { hasEnded, type SchoolClass, subjectIn } from './program.rule.js';

/** What an editor wants a published class to be; `version` is the one that was looked at. */
export type ClassChange = Pick<SchoolClass, 'name' | 'site' | 'capacity' | 'closesAt' | 'version'>;

/**
 * What has been promised to families stays: seats that are given, and the time until which they can apply.
 * @returns the class as it becomes, before anybody moves up, or the first thing that does not fit
 */
export const amend = (schoolClass: SchoolClass, wanted: ClassChange, now: Date) => {
  const { endsOn, closesAt, taken, version } = schoolClass;
  if (hasEnded(schoolClass, now)) return refuse('ClassEnded', { endedOn: endsOn });
  if (wanted.version !== version) return refuse('ClassChangedSince', { version });
  if (wanted.capacity < taken) return refuse('SeatsTaken', { taken });
  if (wanted.closesAt < closesAt) return refuse('ClosingMovedEarlier', { closesAt: closesAt.toISOString() });
  if (wanted.closesAt > endOfCityDay(endsOn)) return refuse('ClosesAfterLastDay', { endsOn });
  const word = subjectIn([wanted.name, wanted.site]);
  if (word) return refuse('SubjectTeachingRefused', { word });
  return ok<SchoolClass>({ ...schoolClass, ...wanted, version: version + 1 });
};
