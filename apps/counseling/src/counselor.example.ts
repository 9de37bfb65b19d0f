import { randomUUID } from 'node:crypto';
import type { Actor, In, PersonId, SessionId } from '@sanwei/contracts';
import { setWeeklyHours } from '@sanwei/contracts/counseling/counselor';
import { giveInformedConsent } from '@sanwei/contracts/counseling/informed-consent';
import { bookSession, cancelSession, listFreeSlots, listMySessions, moveSession } from '@sanwei/contracts/counseling/session';
import { notices } from '@sanwei/contracts/registry';
import { cityDay, startOfCityDay } from '@sanwei/kernel';
import { answerOf, person } from '@sanwei/testing';
import type { Counseling } from './counseling.example.js';
import { informedConsentText } from './informed-consent/informed-consent.text.js';

export { answerOf, codeOf } from '@sanwei/testing';

export type Person = Actor & { id: PersonId };
type Arrangement = In<typeof setWeeklyHours>;

export const dayMs = 86_400_000;
/** A day in the city so many days from now, and a time of it. */
export const dayIn = (city: Counseling, days: number): string => cityDay(new Date(city.now().getTime() + days * dayMs));
export const timeOn = (on: string, minute: number): string => new Date(startOfCityDay(on).getTime() + minute * 60_000).toISOString();

/** Every day from 9 to 17, fifty minutes and a pause of ten, an hour's notice, twelve a day. */
export const anArrangement = (over: Partial<Arrangement> = {}): Arrangement => ({
  name: '苏老师',
  modes: ['face', 'phone'],
  topics: ['sleep', 'work'],
  sessionMinutes: 50,
  bufferMinutes: 10,
  minimumNoticeMinutes: 60,
  dailyMaximum: 12,
  hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromMinute: 540, toMinute: 1_020 })),
  version: null,
  ...over,
});
export const aCounselorIn = async (city: Counseling, over: Partial<Arrangement> = {}): Promise<Person> => {
  const counselor = person(randomUUID(), 'counselor');
  answerOf(await city.ask(setWeeklyHours, anArrangement(over), counselor));
  return counselor;
};
export const aMember = async (city: Counseling): Promise<Person> => {
  const member = person();
  answerOf(await city.ask(giveInformedConsent, { version: informedConsentText.version }, member));
  return member;
};
export const members = (city: Counseling, count: number): Promise<Person[]> =>
  Promise.all(Array.from({ length: count }, () => aMember(city)));

type Options = { id?: string; mode?: 'face' | 'phone' | 'video'; remind?: boolean };
export const book = (
  city: Counseling,
  { id: counselorId }: Person,
  startsAt: string,
  member: Person,
  { id, mode = 'face', remind = true }: Options = {},
) => city.ask(bookSession, { counselorId, startsAt, mode, remind }, member, id ? { id } : {});
export const booked = async (...asked: Parameters<typeof book>) => answerOf(await book(...asked)).session;
export const move = (city: Counseling, session: { id: SessionId; version: number }, startsAt: string, member: Person) =>
  city.ask(moveSession, { sessionId: session.id, version: session.version, startsAt }, member);
export const cancel = (city: Counseling, { id: sessionId }: { id: SessionId }, member: Person) =>
  city.ask(cancelSession, { sessionId }, member);
export const sessionsOf = async (city: Counseling, member: Person) => answerOf(await city.ask(listMySessions, {}, member)).items;
export const freeOn = async (city: Counseling, counselor: Person, on: string, member: Person): Promise<string[]> => {
  const asked = { counselorId: counselor.id, mode: null, from: timeOn(on, 0), days: 1 };
  return answerOf(await city.ask(listFreeSlots, asked, member)).items.map(({ startsAt }) => startsAt);
};
type OnItsWay = { personId: string; notice: string; args: never };
/** Texts of notices that wait in the outbox for somebody, as `people` will make them. */
export const noticesFor = async (city: Counseling, { id }: Person): Promise<string[]> => {
  const lines = await city.rows<{ body: string }>("SELECT body FROM outbox WHERE subject LIKE '%send-notices%'");
  const all = lines.flatMap(({ body }) => (JSON.parse(body) as { notices: OnItsWay[] }).notices);
  return all
    .filter(({ personId }) => personId === id)
    .map(({ notice, args }) => notices.find(({ subject }) => subject === notice)!.text(args));
};
