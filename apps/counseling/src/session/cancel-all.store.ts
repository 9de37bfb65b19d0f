import { releaseCells } from '@sanwei/booking';
import type { PersonId } from '@sanwei/contracts';
import type { SharedWork, Work } from '@sanwei/work';
import type { Session } from './session.rule.js';
import { tellCounselor } from './session.store.js';
import { sessionCells } from './session.table.js';

/** Frees the hours of these sessions, which the caller has locked. Their reminders find another version and stay silent. */
export const cancelAll = async (work: SharedWork, all: readonly Session[]): Promise<void> => {
  const ids = all.map(({ id }) => id);
  if (ids.length === 0) return;
  await work.change("UPDATE session SET status = 'cancelled', version = version + 1 WHERE id IN (?)", [ids]);
  await releaseCells(work, sessionCells, ids);
};

/** What is booked and has not begun, locked: by the member, or with the counselor. */
export const lockComing = (work: Work, column: 'memberId' | 'counselorId', id: PersonId): Promise<Session[]> =>
  work.sql<Session>(`SELECT * FROM session WHERE ${column} = ? AND startsAt > ? AND status = 'booked' ORDER BY id FOR UPDATE`, [
    id,
    work.now,
  ]);

/** Cancels all that a member has booked and that has not begun, and tells the counselors. @returns which they were */
export const cancelComing = async (work: Work, memberId: PersonId): Promise<Session[]> => {
  const coming = await lockComing(work, 'memberId', memberId);
  await cancelAll(work, coming);
  for (const counselorId of new Set(coming.map((one) => one.counselorId))) tellCounselor(work, counselorId);
  return coming;
};
