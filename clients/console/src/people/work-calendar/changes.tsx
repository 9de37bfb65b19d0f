import { setCalendar as words, workCalendar } from '../../words/work-calendar.js';
import { weekdayOf } from './year.rule.js';

type Day = { on: string; kind: string; holiday: string | null };
type Change = { before: Day; after: Day };

/** Which days would be others than they are. @param announced the year, where it was only assumed until now */
export const Changes = ({ of, announced }: { of: readonly Change[]; announced: number | undefined }) => (
  <div aria-live="polite">
    {announced !== undefined && <p>{words.becomesAnnounced(announced)}</p>}
    <p>{words.changes(of.length)}</p>
    <ul style={{ maxHeight: '50vh', overflowY: 'auto', marginTop: 8 }}>
      {of.map(({ before, after }) => (
        <li key={after.on}>
          {words.change(
            workCalendar.monthDayOf(after.on, weekdayOf(after.on)),
            workCalendar.dayWords(before.kind, before.holiday),
            workCalendar.dayWords(after.kind, after.holiday),
          )}
        </li>
      ))}
    </ul>
  </div>
);
