import { giveInformedConsent } from '@sanwei/contracts/counseling/informed-consent';
import { aCounselorIn, booked, dayIn, timeOn } from '@sanwei/counseling/counselor.example';
import { informedConsentText } from '@sanwei/counseling/informed-consent/informed-consent.text';
import { answerOf } from '@sanwei/testing';
import type { CityOfTwo } from './city-of-two.example.js';
import { type Entries, ofEverybody } from './rows.example.js';

/** A session of A with a counselor of its own, so that times never meet. */
const aSession = async (city: CityOfTwo, days: number) => {
  answerOf(await city.ask(giveInformedConsent, { version: informedConsentText.version }, city.a));
  const counselor = await aCounselorIn(city.counseling);
  const startsAt = timeOn(dayIn(city.counseling, days), 600);
  const session = await booked(city.counseling, counselor, startsAt, city.a);
  city.ofA.add(session.id);
  return { session, counselor };
};
export const counselingRows = async (city: CityOfTwo): Promise<void> => {
  const { counselor } = await aSession(city, 3);
  answerOf(await city.ask(giveInformedConsent, { version: informedConsentText.version }, city.b));
  await booked(city.counseling, counselor, timeOn(dayIn(city.counseling, 3), 720), city.b);
};

export const counselingEntries: Entries = {
  'counseling.counselor.find-counselors.v1': ofEverybody('counselors are shown to every member'),
  'counseling.session.list-free-slots.v1': ofEverybody('free times are shown to every member'),
  'counseling.session.book-session.v1': ofEverybody('every member may book with every counselor'),
  'counseling.session.move-session.v1': async (city) => {
    const { session } = await aSession(city, 4);
    const input = { sessionId: session.id, version: session.version, startsAt: timeOn(dayIn(city.counseling, 4), 900) };
    return { input, theirs: [session.id], owner: city.a, strangers: [city.b] };
  },
  'counseling.session.cancel-session.v1': async (city) => {
    const { session } = await aSession(city, 5);
    return { input: { sessionId: session.id }, theirs: [session.id], owner: city.a, strangers: [city.b] };
  },
};
