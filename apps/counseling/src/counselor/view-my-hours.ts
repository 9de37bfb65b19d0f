import type { In, PersonId, Reply } from '@sanwei/contracts';
import { viewMyHours } from '@sanwei/contracts/counseling/counselor';
import { cityDay, type Hours, ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { type CounselorHours, type ExceptionHours, modesOf, topicsOf } from './counselor.rule.js';
import { counselorsBy, exceptionsFrom } from './counselor.store.js';

@Handles(viewMyHours)
export class ViewMyHours implements Handler<typeof viewMyHours> {
  async handle(_input: In<typeof viewMyHours>, work: Work): Promise<Reply<typeof viewMyHours>> {
    const me = work.actor.id as PersonId;
    const [own] = await counselorsBy(work, [me]);
    if (!own) return ok({ version: 0, arrangement: null, exceptions: [] });
    const hours = await work.sql<CounselorHours>(
      'SELECT weekday, fromMinute, toMinute FROM counselor_hours WHERE counselorId = ? ORDER BY weekday, fromMinute',
      [me],
    );
    const rows = await exceptionsFrom(work, me, cityDay(work.now));
    const { name, sessionMinutes, bufferMinutes, minimumNoticeMinutes, dailyMaximum } = own;
    const rules = { name, sessionMinutes, bufferMinutes, minimumNoticeMinutes, dailyMaximum };
    const arrangement = { ...rules, modes: modesOf(own), topics: topicsOf(own), hours };
    return ok({ version: own.version, arrangement, exceptions: byDay(rows) });
  }
}

const byDay = (rows: readonly ExceptionHours[]): { on: string; hours: Hours[] }[] => {
  const days = new Map<string, Hours[]>();
  for (const { appliesOn, fromMinute, toMinute } of rows) {
    const hours = days.get(appliesOn) ?? [];
    days.set(appliesOn, hours);
    if (fromMinute < toMinute) hours.push({ fromMinute, toMinute });
  }
  return [...days].map(([on, hours]) => ({ on, hours }));
};
