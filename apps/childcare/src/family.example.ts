import { randomUUID } from 'node:crypto';
import type { Actor, ChildId, ClassId, In, PersonId, PlaceId } from '@sanwei/contracts';
import { addChildren } from '@sanwei/contracts/childcare/child';
import { enrollChildren, listMyPlaces, withdrawChild } from '@sanwei/contracts/childcare/enrollment';
import { giveGuardianConsent } from '@sanwei/contracts/childcare/guardian-consent';
import { findClasses, publishProgram } from '@sanwei/contracts/childcare/program';
import { cityDay } from '@sanwei/kernel';
import { answerOf, person } from '@sanwei/testing';
import { anIdNumber } from './child/id-number.example.js';
import type { Childcare } from './childcare.example.js';
import { guardianConsentText } from './guardian-consent/guardian-consent.text.js';

export { answerOf, codeOf } from '@sanwei/testing';

export type Parent = Actor & { id: PersonId };
export type Family = { parent: Parent; childIds: ChildId[] };
type NewChild = In<typeof addChildren>['children'][number];
type NewProgram = In<typeof publishProgram>;

export const dayMs = 86_400_000;
export const anEditor = () => person(randomUUID(), 'programEditor');

/** A winter program with one class for children from 5 to 12, open for enrollment. */
export const aProgram = (city: Childcare, over: Partial<NewProgram> = {}): NewProgram => {
  const at = (days: number) => new Date(city.now().getTime() + days * dayMs);
  return {
    name: '冬日乐园',
    season: 'winter',
    startsOn: cityDay(at(40)),
    endsOn: cityDay(at(60)),
    opensAt: at(-1).toISOString(),
    closesAt: at(10).toISOString(),
    classes: [aNewClass()],
    draft: null,
    ...over,
  };
};
export const aNewClass = (over: Partial<NewProgram['classes'][number]> = {}) => ({
  ...{ name: '一班', site: '职工书屋', capacity: 35, youngest: 5, oldest: 12 },
  ...over,
});
export const published = async (city: Childcare, over: Partial<NewProgram> = {}): Promise<ClassId[]> =>
  answerOf(await city.ask(publishProgram, aProgram(city, over), anEditor())).classes.map(({ id }) => id);
export const aPublishedClass = async (city: Childcare, capacity: number): Promise<ClassId> =>
  (await published(city, { classes: [aNewClass({ capacity })] }))[0]!;

const digits = '〇一二三四五六七八九';
/** A name of letters only that tells children apart: 周小禾一二. */
const nameOf = (number: number) => `周小禾${[...String(number)].map((digit) => digits[Number(digit)]).join('')}`;
let born = 0;
/** A child of eight or so with an ID number that nobody else has; 2,000 children before one comes again. */
export const aNewChild = (over: Partial<NewChild> = {}): NewChild => {
  born += 1;
  const bornOn = over.bornOn ?? `2018-${born > 999 ? '05' : '03'}-04`;
  return { name: nameOf(born), bornOn, idNumber: anIdNumber(bornOn, born), ...over };
};
export const aParent = async (city: Childcare): Promise<Parent> => {
  const parent = person();
  answerOf(await city.ask(giveGuardianConsent, { version: guardianConsentText.version }, parent));
  return parent;
};
export const withChildren = async (city: Childcare, parent: Parent, children: NewChild[]): Promise<Family> => ({
  parent,
  childIds: answerOf(await city.ask(addChildren, { children }, parent)).children.map(({ id }) => id),
});
export const aFamily = async (city: Childcare, children: number): Promise<Family> =>
  withChildren(
    city,
    await aParent(city),
    Array.from({ length: children }, () => aNewChild()),
  );

/** Siblings stay together unless said otherwise. */
export const enroll = (
  city: Childcare,
  classId: ClassId,
  { parent, childIds }: Family,
  { id = randomUUID(), together = childIds.length > 1 } = {},
) => city.ask(enrollChildren, { classId, childIds, together }, parent, { id });
export const enrolled = async (...asked: Parameters<typeof enroll>) => answerOf(await enroll(...asked));
export const withdraw = (city: Childcare, placeId: PlaceId, parent: Parent) => city.ask(withdrawChild, { placeId }, parent);
/** The family's places, lowest rank first. */
export const placesOf = async (city: Childcare, { parent }: Pick<Family, 'parent'>) =>
  answerOf(await city.ask(listMyPlaces, {}, parent)).items.sort((a, b) => a.rank - b.rank);
export const statusesOf = async (city: Childcare, family: Pick<Family, 'parent'>) =>
  (await placesOf(city, family)).map(({ status }) => status);
/** The class as everybody sees it. */
export const classNow = async (city: Childcare, id: ClassId) => answerOf(await city.ask(findClasses, { classIds: [id] })).items[0]!;
