import { mostOwnRows, type OwnData } from '@sanwei/work';

/** Sessions as a member, without whom they were with; hours as a counselor, without who came. */
export const ownData: OwnData = async (work) => {
  const of = (sql: string) => work.sql<object>(`${sql} LIMIT ?`, [work.actor.id, mostOwnRows + 1]);
  return {
    session: await of('SELECT id, mode, startsAt, endsAt, status, bookedAt FROM session WHERE memberId = ? ORDER BY startsAt DESC'),
    counselor: await of('SELECT * FROM counselor WHERE id = ?'),
    counselor_hours: await of('SELECT weekday, fromMinute, toMinute FROM counselor_hours WHERE counselorId = ?'),
    exception_hours: await of('SELECT appliesOn, fromMinute, toMinute FROM exception_hours WHERE counselorId = ?'),
  };
};
