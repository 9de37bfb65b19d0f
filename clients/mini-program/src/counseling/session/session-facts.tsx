import { Icon, type IconName } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { words } from '../../words/session.js';
import { moment } from '../../words/time.js';

type Props = { changeUntil: string; remind: boolean };

/** What happens next: until when it may be changed, the reminder, and whom to ask. Only what the service keeps is promised. */
export const SessionFacts = ({ changeUntil, remind }: Props) => {
  const now = platform.now();
  const facts: [IconName, string][] = [
    ['clock', Date.parse(changeUntil) > now.getTime() ? words.changeUntil(moment(changeUntil, now)) : words.tooLate],
    ['bell', remind ? words.remind : words.noRemind],
    ['phone', words.ask],
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
