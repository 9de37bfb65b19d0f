import { setCalendar as words, workCalendar } from '../../words/work-calendar.js';
import { weekdayOf } from './year.rule.js';

type Day = { on: string; kind: string; holiday: string | null };
type Change = { before: Day; after: Day };

/** Which days would be others than they are. */
export const Changes = ({ of }: { of: readonly Change[] }) => (
  <div aria-live="polite">
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
