import { clock, day } from '@sanwei/words';
import type { ReactNode } from 'react';
import { timeline as words } from '../../words/detail.js';
import './detail.css';

export type ShownEvent = { key: string; at: string; what: ReactNode; more?: ReactNode; who?: string; icon?: ReactNode };

/** What happened, newest first. */
export function Timeline({ of, now }: { of: readonly ShownEvent[]; now: Date }) {
  if (of.length === 0) return <p className="quiet">{words.empty}</p>;
  return (
    <ol className="timeline">
      {of.map(({ key, at, what, more, who, icon }) => (
        <li key={key}>
          <time dateTime={at} className="quiet small">
            {day(at, now)}
            <br />
            {clock(at)}
          </time>
          <span className="timeline-icon" aria-hidden="true">
            {icon}
          </span>
          <div>
            <p className="timeline-what">{what}</p>
            {more && <p>{more}</p>}
            {who && <p className="quiet small">{who}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
