import { CheckOutlined, QuestionOutlined } from '@ant-design/icons';
import { Tag } from '../../parts/tag.js';
import { workCalendar as words } from '../../words/work-calendar.js';
import { type Holiday, weekdayOf } from './year.rule.js';

/** In words, for whoever writes the notice on the door. */
export const Holidays = ({ of }: { of: readonly Holiday[] }) => (
  <table className="holidays">
    <thead>
      <tr>
        {Object.values(words.columns).map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {of.map(({ holiday, from, to, days, makeups, assumed }) => (
        <tr key={from}>
          <th scope="row">{holiday}</th>
          <td>{words.off(from, to, days)}</td>
          <td>
            {makeups.length === 0
              ? words.noMakeups
              : makeups.map(({ on, replaces }) => (
                  <div key={on}>
                    {words.monthDayOf(on, weekdayOf(on))} <span className="quiet">{words.replaces(replaces)}</span>
                  </div>
                ))}
          </td>
          <td>
            {assumed ? (
              <Tag tone="warn" icon={<QuestionOutlined />}>
                {words.assumed}
              </Tag>
            ) : (
              <Tag tone="good" icon={<CheckOutlined />}>
                {words.announced}
              </Tag>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
