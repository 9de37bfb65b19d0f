import type { ApplicationId, ChildId, ClassId, PersonId, PlaceId, ProgramId } from '@sanwei/contracts';
import { fullYears, ok, refuse } from '@sanwei/kernel';
import { freeSeats, hasEnded, type SchoolClass } from '../program/program.rule.js';

export type PlaceStatus = 'admitted' | 'waiting' | 'offered' | 'withdrawn' | 'expired';
export type Place = {
  id: PlaceId;
  programId: ProgramId;
  classId: ClassId;
  applicationId: ApplicationId;
  childId: ChildId;
  /** The child whoever applies: separated parents cannot enroll one child twice in a program. */
  childMark: string;
  guardianId: PersonId;
  status: PlaceStatus;
  /** Given once in the order of the commits and kept for good. */
  rank: number;
  together: boolean;
  offerEndsAt: Date | null;
  appliedAt: Date;
  /** 1 while the child holds or awaits a place, null afterwards: the unique key then lets the child apply again. */
  live: 1 | null;
};

export type Applicant = { id: ChildId; mark: string; bornOn: string };
export type Application = { id: ApplicationId; guardianId: PersonId; children: readonly Applicant[]; together: boolean };
export type NewPlaceId = () => PlaceId;

/** Whether the class takes applications at this instant, and children of these ages on its first day. */
export const mayApply = (schoolClass: SchoolClass, children: readonly Applicant[], now: Date) => {
  const { opensAt, closesAt, youngest, oldest, startsOn, endsOn } = schoolClass;
  if (hasEnded(schoolClass, now)) return refuse('ClassOver', { endedOn: endsOn });
  if (now < opensAt) return refuse('EnrollmentNotOpen', { opensAt: opensAt.toISOString() });
  if (now >= closesAt) return refuse('EnrollmentClosed', { closesAt: closesAt.toISOString() });
  if (new Set(children.map(({ mark }) => mark)).size < children.length) return refuse('ChildNamedTwice');
  const fits = children.every(({ bornOn }) => {
    const years = fullYears(bornOn, startsOn);
    return years >= youngest && years <= oldest;
  });
  return fits ? ok(schoolClass) : refuse('AgeOutOfRange', { youngest, oldest });
};

/**
 * Siblings who asked to stay together are all admitted or all wait; nobody overtakes a waiting family.
 * Gives back the class as it is afterwards, so that one or 200 applications fold through it.
 * @source design "childcare", enrollment modes and waiting list
 */
export const enroll = (schoolClass: SchoolClass, application: Application, now: Date, newId: NewPlaceId) => {
  const allowed = mayApply(schoolClass, application.children, now);
  if (!allowed.ok) return allowed;
  const { children, together, guardianId, id: applicationId } = application;
  const free = freeSeats(schoolClass);
  const seats = together && free < children.length ? 0 : Math.min(free, children.length);
  const shared = {
    programId: schoolClass.programId,
    classId: schoolClass.id,
    applicationId,
    guardianId,
    together,
    offerEndsAt: null,
    appliedAt: now,
    live: 1 as const,
  };
  const places = children.map((child, i): Place => {
    const status = i < seats ? 'admitted' : 'waiting';
    return { id: newId(), ...shared, childId: child.id, childMark: child.mark, status, rank: schoolClass.nextRank + i };
  });
  const after = {
    taken: schoolClass.taken + seats,
    waiting: schoolClass.waiting + children.length - seats,
    nextRank: schoolClass.nextRank + children.length,
  };
  return ok({ places, schoolClass: { ...schoolClass, ...after } });
};
