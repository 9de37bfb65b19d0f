import { randomUUID } from 'node:crypto';
import type { PersonId } from '@sanwei/contracts';
import { informedConsentText } from '@sanwei/counseling/informed-consent/informed-consent.text';
import { cityDay, startOfCityDay } from '@sanwei/kernel';
import type { ServiceRoom } from '@sanwei/wire';
import type { DataSource } from 'typeorm';

/** `masked` is how the rows of this schema name the member. */
export type Wish = Member & { counselorId: PersonId; startsAt: Date };
export type Member = { memberId: PersonId; masked: PersonId };
const dayMs = 86_400_000;
const counselors = 5;
const days = 5;
/** From 9 to 17, fifty minutes and a pause of ten, a start each half hour: eight a day, and more wishes that cross each other. */
export const [from, to, minutes, pause] = [540, 1_020, 50, 10];
export const capacity = counselors * days * 8;

/** Members who have read and agreed days before. */
export const plantMembers = async ({ db, mask }: ServiceRoom, count: number): Promise<Member[]> => {
  const { purpose, version, hash } = informedConsentText;
  const members = Array.from({ length: count }, (): Member => {
    const memberId = randomUUID() as PersonId;
    return { memberId, masked: mask!.mask(memberId) };
  });
  const rows = members.map(({ masked }) => [randomUUID(), masked, purpose, version, hash, new Date(), 1]);
  await db.query('INSERT INTO consent (id, personId, purpose, version, textHash, givenAt, live) VALUES ?', [rows]);
  // A consent counts while its turn is held, and who gave one has a turn.
  await db.query('INSERT INTO person_turn (personId, turnAt) VALUES ?', [members.map(({ masked }) => [masked, new Date()])]);
  return members;
};

/** New counselors with empty days, and the wishes of all members for them: the same ones for each side. */
export const plantCounselors = async (db: DataSource, members: readonly Member[], seed: number): Promise<Wish[]> => {
  for (const table of ['session', 'booking_cell', 'outbox', 'receipt', 'counselor', 'counselor_hours'])
    await db.query(`DELETE FROM ${table}`);
  const ids = Array.from({ length: counselors }, () => randomUUID() as PersonId);
  await db.query(
    'INSERT INTO counselor (id, name, face, phone, video, sessionMinutes, bufferMinutes, minimumNoticeMinutes, dailyMaximum, arrangedAt) VALUES ?',
    [ids.map((id) => [id, '苏老师', 1, 1, 0, minutes, pause, 60, 12, new Date()])],
  );
  await db.query('INSERT INTO counselor_hours (counselorId, weekday, fromMinute, toMinute) VALUES ?', [
    ids.flatMap((id) => [1, 2, 3, 4, 5, 6, 7].map((weekday) => [id, weekday, from, to])),
  ]);
  const next = random(seed);
  const starts = (to - from - minutes - pause) / 30 + 1;
  return members.map((member): Wish => {
    const on = cityDay(new Date(Date.now() + (3 + next(days)) * dayMs));
    const minute = from + 30 * next(starts);
    return { ...member, counselorId: ids[next(counselors)]!, startsAt: new Date(startOfCityDay(on).getTime() + minute * 60_000) };
  });
};

/** A small generator of our own, so that a round can be repeated. */
const random = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
};

/** Does all, so many at once. */
export const atOnce = async <T, R>(width: number, all: readonly T[], act: (one: T) => Promise<R>): Promise<R[]> => {
  const results: R[] = new Array(all.length);
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < all.length; i = next++) results[i] = await act(all[i]!);
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
};
