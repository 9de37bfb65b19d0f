import type { PersonId } from '@sanwei/contracts';
import { mostOwnRows, type OwnData } from '@sanwei/work';

/** Sessions as a member, without whom they were with; hours as a counselor, without who came. */
export const ownData: OwnData = async (work) => {
  const rows = (sql: string, id: string) => work.sql<object>(`${sql} LIMIT ?`, [id, mostOwnRows + 1]);
  const of = (sql: string) => rows(sql, work.actor.id);
  const ofCounselor = (sql: string) => rows(sql, work.lifted(work.actor.id as PersonId));
  return {
    session: await of(
      'SELECT id, mode, startsAt, endsAt, status, bookedAt, remindedAt FROM session WHERE memberId = ? ORDER BY startsAt DESC',
    ),
    counselor: await ofCounselor(
      'SELECT id, name, face, phone, video, topics, sessionMinutes, bufferMinutes, minimumNoticeMinutes, dailyMaximum, arrangedAt FROM counselor WHERE id = ?',
    ),
    counselor_hours: await ofCounselor('SELECT weekday, fromMinute, toMinute FROM counselor_hours WHERE counselorId = ?'),
    exception_hours: await ofCounselor('SELECT appliesOn, fromMinute, toMinute FROM exception_hours WHERE counselorId = ?'),
  };
};
