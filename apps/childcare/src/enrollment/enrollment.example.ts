import { randomUUID } from 'node:crypto';
import type { ApplicationId, ChildId, ClassId, PersonId, PlaceId, ProgramId, SiteId } from '@sanwei/contracts';
import type { SchoolClass } from '../program/program.rule.js';
import type { Applicant, Application, Place } from './enrollment.rule.js';

const at = (text: string) => new Date(text);
export const duringEnrollment = at('2026-12-20T02:00:00.000Z');

/** A winter class of children from 6 to 12, open for enrollment in the second half of December. */
export const aClass = (over: Partial<SchoolClass> = {}): SchoolClass => ({
  id: randomUUID() as ClassId,
  programId: randomUUID() as ProgramId,
  name: '冬日乐园一班',
  siteId: randomUUID() as SiteId,
  site: '职工书屋',
  startsOn: '2027-01-18',
  endsOn: '2027-02-05',
  youngest: 6,
  oldest: 12,
  capacity: 35,
  taken: 0,
  waiting: 0,
  nextRank: 1,
  opensAt: at('2026-12-15T01:00:00.000Z'),
  closesAt: at('2026-12-31T15:59:59.000Z'),
  version: 1,
  ...over,
});

export const aChild = (over: Partial<Applicant> = {}): Applicant => ({
  id: randomUUID() as ChildId,
  mark: randomUUID(),
  bornOn: '2018-05-20',
  ...over,
});

export const anApplication = (children: number, over: Partial<Application> = {}): Application => ({
  id: randomUUID() as ApplicationId,
  guardianId: randomUUID() as PersonId,
  children: Array.from({ length: children }, () => aChild()),
  together: children > 1,
  ...over,
});

export const aPlace = (over: Partial<Place> = {}): Place => ({
  id: randomUUID() as PlaceId,
  programId: randomUUID() as ProgramId,
  classId: randomUUID() as ClassId,
  applicationId: randomUUID() as ApplicationId,
  childId: randomUUID() as ChildId,
  childMark: randomUUID(),
  guardianId: randomUUID() as PersonId,
  status: 'waiting',
  rank: 1,
  together: false,
  offerEndsAt: null,
  appliedAt: duringEnrollment,
  live: 1,
  ...over,
});
