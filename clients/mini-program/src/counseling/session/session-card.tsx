import { Arch, Button, Card } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { dayOf, hoursOf, modeWords, words } from '../../words/session.js';
import { SessionFacts } from './session-facts.js';
import type { Session } from './session-lists.js';

type Props = { session: Session; onCancel: () => void };

/** One session ahead, with its two acts as long as they are possible, and then with whom to call. */
export const SessionCard = ({ session, onCancel }: Props) => {
  const now = platform.now();
  const open = Date.parse(session.changeUntil) > now.getTime();
  return (
    <Card>
      <div className="offer-head">
        <Arch name="calendar" accent="teal" />
        <div>
          <h2 className="card-title">{dayOf(session.startsAt, now)}</h2>
          <p className="offer-topics">{hoursOf(session)}</p>
          <p className="offer-topics">{[modeWords[session.mode], session.counselor?.name].filter(Boolean).join('·')}</p>
        </div>
      </div>
      <SessionFacts {...session} />
      {open && (
        <div className="pair">
          <Button look="quiet" onTap={() => platform.go.to(`/counseling/session/move?id=${session.id}`)}>
            {words.move}
          </Button>
          <Button look="quiet" onTap={onCancel}>
            {words.cancel}
          </Button>
        </div>
      )}
    </Card>
  );
};
