import type { In, PersonId, Reply } from '@sanwei/contracts';
import { setWeeklyHours } from '@sanwei/contracts/counseling/counselor';
import { cityDay, ok, refuse, type WeeklyHours } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { personInTurn, type Work } from '@sanwei/work';
import { arrangeWeek, type CounselorHours, joinedTopics } from './counselor.rule.js';
import { counselorsBy, counselorsInTurn, exceptionsFrom } from './counselor.store.js';
import { counselorHours } from './counselor.table.js';

@Handles(setWeeklyHours)
export class SetWeeklyHours implements Handler<typeof setWeeklyHours> {
  async handle({ hours, modes, topics, version, ...input }: In<typeof setWeeklyHours>, work: Work): Promise<Reply<typeof setWeeklyHours>> {
    const counselorId = work.actor.id as PersonId;
    // Under the name that an erasure marks: whoever has closed the account is not put back by a request that was on its way.
    if (!(await personInTurn(work, work.masked(counselorId)))) return refuse('AccountAlreadyClosed');
    // Another window has committed, or comes after: the first setting by the person's turn, later ones and exceptions by the counselor's.
    await counselorsInTurn(work, [counselorId], work.now);
    const before = (await counselorsBy(work, [counselorId]))[0]?.version ?? 0;
    if ((version ?? 0) !== before) return refuse('HoursChangedSince', { version: before });
    // The row first: a booking that relies on the hours has taken its turn, and what is booked afterwards is booked by the new ones.
    await work.change(
      `INSERT INTO counselor (id, name, face, phone, video, topics, sessionMinutes, bufferMinutes, minimumNoticeMinutes, dailyMaximum, arrangedAt, turnAt, version)
       VALUES (?) ON DUPLICATE KEY UPDATE name = VALUES(name), face = VALUES(face), phone = VALUES(phone), video = VALUES(video),
         topics = VALUES(topics), sessionMinutes = VALUES(sessionMinutes), bufferMinutes = VALUES(bufferMinutes),
         minimumNoticeMinutes = VALUES(minimumNoticeMinutes), dailyMaximum = VALUES(dailyMaximum), arrangedAt = VALUES(arrangedAt), turnAt = VALUES(turnAt),
         version = VALUES(version)`,
      [
        [
          ...[counselorId, input.name, ...(['face', 'phone', 'video'] as const).map((mode) => modes.includes(mode))],
          joinedTopics(topics),
          ...[input.sessionMinutes, input.bufferMinutes, input.minimumNoticeMinutes, input.dailyMaximum, work.now, work.now, before + 1],
        ],
      ],
    );
    const exceptions = await exceptionsFrom(work, counselorId, cityDay(work.now));
    const week = arrangeWeek(hours as WeeklyHours[], input.sessionMinutes, exceptions);
    if (!week.ok) return week;
    await work.change('DELETE FROM counselor_hours WHERE counselorId = ?', [counselorId]);
    await work.insert(
      counselorHours,
      week.value.map((one): CounselorHours => ({ counselorId, ...one })),
    );
    work.hint(`person.${counselorId}`);
    return ok({ at: work.now.toISOString(), version: before + 1 });
  }
}
