import type { In, Reply } from '@sanwei/contracts';
import { countNotices } from '@sanwei/contracts/people/notice';
import { cityDay, dayNumber, dayOf, hideSmall, ok, startOfCityDay } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import type { NoticeChannel } from './notice.rule.js';

/** How many were written on a day (counted from the first) and have gone this way; null: not yet. */
type Row = { day: number | string; channel: NoticeChannel | null; count: number | string; tried: number | string; oldest: Date };
const hourMs = 3_600_000;

@Handles(countNotices)
export class CountNotices implements Handler<typeof countNotices> {
  async handle({ days }: In<typeof countNotices>, work: Work): Promise<Reply<typeof countNotices>> {
    const first = dayNumber(cityDay(work.now)) - days + 1;
    const from = startOfCityDay(dayOf(first));
    const rows = await work.sql<Row>(
      `SELECT TIMESTAMPDIFF(DAY, ?, at) AS day, channel, COUNT(*) AS count, SUM(tries > 0) AS tried, MIN(at) AS oldest
       FROM notice WHERE at >= ? GROUP BY day, channel`,
      [from, from],
    );
    const sentOn = (day: number, way: NoticeChannel) =>
      hideSmall(Number(rows.find((row) => Number(row.day) === day && row.channel === way)?.count ?? 0));
    const shown = Array.from({ length: days }, (_, day) => ({
      on: dayOf(first + day),
      ...{ wechat: sentOn(day, 'wechat'), sms: sentOn(day, 'sms'), inbox: sentOn(day, 'inbox') },
    }));
    const waiting = rows.filter(({ channel }) => channel === null);
    const sum = (of: (row: Row) => number | string) => waiting.reduce((all, row) => all + Number(of(row)), 0);
    const oldest = Math.min(...waiting.map((row) => row.oldest.getTime()));
    return ok({
      days: shown,
      waiting: sum((row) => row.count),
      retrying: sum((row) => row.tried),
      oldestWaitingHours: waiting.length > 0 ? Math.max(0, Math.floor((work.now.getTime() - oldest) / hourMs)) : null,
    });
  }
}
