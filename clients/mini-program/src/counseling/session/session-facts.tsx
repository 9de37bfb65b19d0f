import { moment } from '@sanwei/words';
import type { SessionMode } from '../../generated/documents.js';
import { Icon, type IconName } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { words } from '../../words/session.js';

type Props = { mode: SessionMode; startsAt: string; changeUntil: string; remind: boolean };
const dayMs = 24 * 3_600_000;

/** What happens next: until when it may be changed, the reminder, and what to ask before: no service knows a place or a line. Only what the service keeps is promised. */
export const SessionFacts = ({ mode, startsAt, changeUntil, remind }: Props) => {
  const now = platform.now();
  const facts: [IconName, string][] = [
    ['clock', Date.parse(changeUntil) > now.getTime() ? words.changeUntil(moment(changeUntil, now)) : words.tooLate],
    ...remindersOf(Date.parse(startsAt) - dayMs > now.getTime(), remind),
    ['phone', words.toKnow[mode]],
  ];
  return (
    <ul className="session-facts">
      {facts.map(([icon, fact]) => (
        <li key={icon}>
          <Icon name={icon} small />
          <span>{fact}</span>
        </li>
      ))}
    </ul>
  );
};

/** The day before is over already for a session of today. */
const remindersOf = (ahead: boolean, remind: boolean): [IconName, string][] =>
  remind ? (ahead ? [['bell', words.remind]] : []) : [['bell', words.noRemind]];
