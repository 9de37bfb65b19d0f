import { workCalendar as words } from '../../words/work-calendar.js';
import { type Day, weekdayOf } from './year.rule.js';

/** A month at a glance: what is off or worked out of turn has a sign and is read out in words. */
export const Month = ({ month, weeks }: { month: number; weeks: readonly (Day | undefined)[][] }) => (
  <table className="month">
    <caption>{words.month(month)}</caption>
    <thead>
      <tr>
        {words.weekdays.map((weekday) => (
          <th key={weekday} scope="col">
            {weekday}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {weeks.map((week, position) => (
        <tr key={week.find(Boolean)?.on ?? position}>
          {week.map((day, weekday) => (day ? <DayCell key={day.on} of={day} /> : <td key={words.weekdays[weekday]} />))}
        </tr>
      ))}
    </tbody>
  </table>
);

function DayCell({ of: { on, kind, status, holiday } }: { of: Day }) {
  const weekend = kind === 'restday' && !holiday && weekdayOf(on) > 5;
  const look = weekend ? 'weekend' : kind;
  const sign = kind === 'makeup_workday' ? words.signs.makeup_workday : kind === 'restday' && !weekend ? words.signs.restday : undefined;
  return (
    <td className={`day day-${look} ${status === 'assumed' && sign ? 'day-assumed' : ''}`} title={words.dayWords(kind, holiday)}>
      {Number(on.slice(8))}
      {sign && <span aria-hidden="true">{sign}</span>}
      {kind !== 'workday' && <span className="only-read">{words.dayWords(kind, holiday)}</span>}
    </td>
  );
}
