import { ClockCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { Link } from 'wouter';
import { Tag } from '../parts/tag.js';
import { today as words } from '../words/today.js';
import type { Desk } from './desks.rule.js';
import { daysSince } from './late.rule.js';
import './today.css';

/** How many, of what, how long the oldest lies; one click to the desk. */
export function Tile({ to, name, desk, now }: { to: string; name: string; desk: Desk; now: Date }) {
  return (
    <Link href={to} className={desk.late === 'yes' ? 'tile tile-late' : 'tile'}>
      <b className="tile-count">{desk.count}</b>
      <span className="tile-words">
        <span>{name}</span>
        <span className="quiet small">{desk.count === 0 ? words.none : since(desk, now)}</span>
        {desk.count > 0 && desk.late !== 'no' && (
          <Tag
            tone={desk.late === 'yes' ? 'bad' : 'warn'}
            icon={desk.late === 'yes' ? <ExclamationCircleOutlined /> : <ClockCircleOutlined />}
          >
            {words.late[desk.late]}
          </Tag>
        )}
      </span>
    </Link>
  );
}

function since({ oldestAt, dueAt }: Desk, now: Date): string {
  if (dueAt) return words.due(dueAt, now);
  return oldestAt ? words.oldest(daysSince(oldestAt, now)) : '';
}
