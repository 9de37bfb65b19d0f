import { Inject } from '@nestjs/common';
import type { ApplicationId, ClassId, PersonId, PlaceId, Reply } from '@sanwei/contracts';
import { enrollChildren, placesGiven } from '@sanwei/contracts/childcare/enrollment';
import { ok, refuse } from '@sanwei/kernel';
import { type GatheredAsking, type GatheringHandler, Gathers } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { guardianConsentText } from '../guardian-consent/guardian-consent.text.js';
import type { SchoolClass } from '../program/program.rule.js';
import { SECRETS, type Secrets } from '../secrets.js';
import { type Applicants, findApplicants } from './applicants.js';
import { enroll, type Place } from './enrollment.rule.js';
import { lockClasses, saveClass, shownPlace } from './enrollment.store.js';
import { places } from './enrollment.table.js';

type Asked = GatheredAsking<typeof enrollChildren>;
type Answer = Reply<typeof enrollChildren>;

/** The stampede form: up to 200 families in one transaction, each with its own answer, in the order in which they came. */
@Gathers(enrollChildren, { max: 200 })
export class EnrollChildren implements GatheringHandler<typeof enrollChildren> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handleAll(asked: readonly Asked[], work: Work): Promise<readonly Answer[]> {
    // The locking read comes first: everything that is read afterwards is as new as the lock.
    const groups = await lockClasses(work, [...new Set(asked.map(({ input }) => input.classId))]);
    const applicants = await findApplicants(work, this.secrets, asked, [...groups.values()]);
    const given: Place[] = [];
    const answers = asked.map((one) => decide(one, groups, applicants, given, work));
    if (given.length > 0) await this.save(work, given, groups);
    return answers;
  }

  private async save(work: Work, given: readonly Place[], groups: ReadonlyMap<ClassId, SchoolClass>) {
    await work.insert(places, given);
    for (const id of new Set(given.map(({ classId }) => classId))) await saveClass(work, groups.get(id)!);
    for (const { guardianId, classId } of new Map(given.map((place) => [place.applicationId, place])).values())
      work.notify(guardianId, placesGiven, { classId });
  }
}

const decide = (
  { input, actor, now }: Asked,
  groups: Map<ClassId, SchoolClass>,
  applicants: Applicants,
  given: Place[],
  work: Work,
): Answer => {
  const group = groups.get(input.classId);
  if (!group) return refuse('ClassNotFound');
  const guardianId = actor.id as PersonId;
  const children = applicants.childrenOf(guardianId, input.childIds);
  if (!children) return refuse('ChildNotFound');
  if (!applicants.hasConsented(guardianId)) return refuse('GuardianConsentMissing', { version: guardianConsentText.version });
  if (children.some(({ mark }) => applicants.isEnrolled(group.programId, mark))) return refuse('AlreadyEnrolled');
  const application = { id: work.newId<ApplicationId>(), guardianId, children, together: input.together };
  const decision = enroll(group, application, now, () => work.newId<PlaceId>());
  if (!decision.ok) return decision;
  groups.set(group.id, decision.value.group);
  for (const { mark } of children) applicants.enrolled(group.programId, mark);
  given.push(...decision.value.places);
  return ok({ applicationId: application.id, places: decision.value.places.map(shownPlace) });
};
