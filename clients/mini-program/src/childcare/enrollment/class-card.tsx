import { day, moment, ofDay } from '@sanwei/words';
import { useState } from 'react';
import { Arch, Card, Icon } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { words } from '../../words/enrollment.js';
import type { SchoolClass } from './choosing.js';
import './enrollment.css';

/** What a family wants to know before it says yes: where, for whom, when, how many seats, and by which rule. */
export function ClassCard({ schoolClass }: { schoolClass: SchoolClass }) {
  const [open, setOpen] = useState(false);
  const now = platform.now();
  const { name, site, youngest, oldest, startsOn, endsOn, capacity, free, waiting, closesAt } = schoolClass;
  const facts = [
    [words.place, site],
    [words.ages, words.agesValue(youngest, oldest)],
    [words.days, words.daysValue(day(ofDay(startsOn), now), day(ofDay(endsOn), now))],
    [words.seats, words.seatsValue(capacity, free, waiting)],
    [words.until, moment(closesAt, now)],
  ] as const;
  return (
    <Card>
      <div className="application-head">
        <Arch name="family" accent="amber" />
        <h2 className="card-title">{name}</h2>
      </div>
      <dl className="facts">
        {facts.map(([label, value]) => (
          <div className="fact" key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <button type="button" className="rule-more tap" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? words.ruleLess : words.ruleMore}
        <Icon name={open ? 'up' : 'next'} small />
      </button>
      {open && (
        <ul className="rule">
          {words.rule.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}
