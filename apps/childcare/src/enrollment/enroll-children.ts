import { Inject } from '@nestjs/common';
import type { ApplicationId, ClassId, PersonId, PlaceId, Reply } from '@sanwei/contracts';
import { enrollChildren, placesGiven } from '@sanwei/contracts/childcare/enrollment';
import { ok, refuse } from '@sanwei/kernel';
import { type GatheredAsking, type GatheringHandler, Gathers } from '@sanwei/wire';
import { personsInTurn, type SharedWork, whoConsented } from '@sanwei/work';
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

  async handleAll(asked: readonly Asked[], work: SharedWork): Promise<readonly Answer[]> {
    // Turns, then classes, as a withdrawal takes them; one after the other without waiting in between. What is read afterwards is as new
    // as the locks.
    const [consented, schoolClasses] = await Promise.all([
      whoConsented(work, guardianConsentText, [...new Set(asked.map(({ actor }) => actor.id))]),
      lockClasses(work, [...new Set(asked.map(({ input }) => input.classId))]),
    ]);
    const applicants = await findApplicants(work, this.secrets, asked, [...schoolClasses.values()], consented);
    const given: Place[] = [];
    const answers = asked.map((one) => decide(one, schoolClasses, applicants, given, work));
    if (given.length > 0) await this.save(work, given, schoolClasses, new Date(Math.max(...asked.map(({ now }) => now.getTime()))));
    return answers;
  }

  private async save(work: SharedWork, given: readonly Place[], schoolClasses: ReadonlyMap<ClassId, SchoolClass>, now: Date) {
    await personsInTurn(
      work,
      given.map(({ guardianId }) => guardianId),
      now,
    );
    await work.insert(places, given);
    for (const id of new Set(given.map(({ classId }) => classId))) await saveClass(work, schoolClasses.get(id)!);
    for (const { guardianId, classId } of new Map(given.map((place) => [place.applicationId, place])).values())
      work.notify(guardianId, placesGiven, { classId });
  }
}

const decide = (
  { input, actor, now }: Asked,
  schoolClasses: Map<ClassId, SchoolClass>,
  applicants: Applicants,
  given: Place[],
  work: SharedWork,
): Answer => {
  const schoolClass = schoolClasses.get(input.classId);
  if (!schoolClass) return refuse('ClassNotFound');
  const guardianId = actor.id as PersonId;
  const children = applicants.childrenOf(guardianId, input.childIds);
  if (!children) return refuse('ChildNotFound');
  if (!applicants.hasConsented(guardianId)) return refuse('GuardianConsentMissing', { version: guardianConsentText.version });
  if (children.some(({ mark }) => applicants.isEnrolled(schoolClass.programId, mark))) return refuse('AlreadyEnrolled');
  const application = { id: work.newId<ApplicationId>(), guardianId, children, together: input.together };
  const decision = enroll(schoolClass, application, now, () => work.newId<PlaceId>());
  if (!decision.ok) return decision;
  schoolClasses.set(schoolClass.id, decision.value.schoolClass);
  for (const { mark } of children) applicants.enrolled(schoolClass.programId, mark);
  given.push(...decision.value.places);
  return ok({ applicationId: application.id, places: decision.value.places.map(shownPlace) });
};
