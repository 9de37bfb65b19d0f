import { aFamily, aNewChild, aPublishedClass, enrolled, type Family, withChildren, withdraw } from '@sanwei/childcare/family.example';
import { guardianConsentText } from '@sanwei/childcare/guardian-consent/guardian-consent.text';
import type { ChildId } from '@sanwei/contracts';
import { giveGuardianConsent } from '@sanwei/contracts/childcare/guardian-consent';
import { answerOf } from '@sanwei/testing';
import type { CityOfTwo, Somebody } from './city-of-two.example.js';
import { type Entries, ofEverybody } from './rows.example.js';

/** Another child of this member. */
const aChildOf = async (city: CityOfTwo, parent: Somebody, name?: string): Promise<ChildId> => {
  answerOf(await city.ask(giveGuardianConsent, { version: guardianConsentText.version }, parent));
  const { childIds } = await withChildren(city.childcare, parent, [aNewChild(name ? { name } : {})]);
  if (parent === city.a) for (const id of childIds) city.ofA.add(id);
  return childIds[0]!;
};
const familyOf = async (city: CityOfTwo, parent: Somebody): Promise<Family> => ({ parent, childIds: [await aChildOf(city, parent)] });
const between = ({ a, b }: CityOfTwo) => ({ owner: a, strangers: [b] });

/** What both have before anybody looks at lists. */
export const childcareRows = async (city: CityOfTwo): Promise<void> => {
  const classId = await aPublishedClass(city.childcare, 9);
  city.ofA.add('周甲明');
  const ofA = { parent: city.a, childIds: [await aChildOf(city, city.a, '周甲明')] };
  const { applicationId, places } = await enrolled(city.childcare, classId, ofA);
  for (const id of [applicationId, ...places.map(({ id }) => id)]) city.ofA.add(id);
  await enrolled(city.childcare, classId, await familyOf(city, city.b));
};

/** A place that has become free is offered to A. */
const anOffer = async (city: CityOfTwo) => {
  const classId = await aPublishedClass(city.childcare, 1);
  const first = await aFamily(city.childcare, 1);
  const { places } = await enrolled(city.childcare, classId, first);
  const waiting = await enrolled(city.childcare, classId, await familyOf(city, city.a));
  answerOf(await withdraw(city.childcare, places[0]!.id, first.parent));
  return waiting;
};
const ofOneChild = (more: object) => async (city: CityOfTwo) => {
  const childId = await aChildOf(city, city.a);
  return { input: { childId, ...more }, theirs: [childId], ...between(city) };
};

export const childcareEntries: Entries = {
  'childcare.program.find-classes.v1': ofEverybody('classes are published for all'),
  'childcare.site.find-sites.v1': ofEverybody('sites are places that every published class names'),
  'childcare.program.view-program.v1': ofEverybody('programs hold for the whole city, and all editors plan them'),
  'childcare.program.change-class.v1': ofEverybody('programs hold for the whole city, and all editors plan them'),
  'childcare.program.publish-program.v1': ofEverybody('a draft belongs to all editors'),
  'childcare.program-draft.save-program-draft.v1': ofEverybody('a draft belongs to all editors'),
  'childcare.program-draft.drop-program-draft.v1': ofEverybody('a draft belongs to all editors'),
  'childcare.program-draft.view-program-draft.v1': ofEverybody('a draft belongs to all editors'),
  'childcare.child.find-children.v1': async (city) => {
    const [childId, own] = [await aChildOf(city, city.a), await aChildOf(city, city.b)];
    return [
      { input: { childIds: [childId] }, theirs: [childId], ...between(city) },
      { input: { childIds: [own, childId] }, theirs: [childId], ...between(city) },
    ];
  },
  'childcare.child.rename-child.v1': ofOneChild({ name: '周更名' }),
  'childcare.health-card.save-health-card.v1': ofOneChild({ allergies: '花生', illness: null, medication: null }),
  'childcare.health-card.read-health-card.v1': ofOneChild({}),
  'childcare.enrollment.enroll-children.v1': async (city) => {
    const classId = await aPublishedClass(city.childcare, 5);
    const [childId, own] = [await aChildOf(city, city.a), await aChildOf(city, city.b)];
    const asked = { classId, together: false };
    return [
      { input: { ...asked, childIds: [childId] }, theirs: [childId], ...between(city) },
      { input: { ...asked, childIds: [own, childId] }, theirs: [childId], ...between(city), ownerIsTold: 'ChildNotFound' },
    ];
  },
  'childcare.enrollment.withdraw-child.v1': async (city) => {
    const { places } = await enrolled(city.childcare, await aPublishedClass(city.childcare, 5), await familyOf(city, city.a));
    return { input: { placeId: places[0]!.id }, theirs: [places[0]!.id], ...between(city) };
  },
  'childcare.enrollment.confirm-offer.v1': async (city) => {
    const { applicationId } = await anOffer(city);
    return { input: { applicationId }, theirs: [applicationId], ...between(city) };
  },
};
