import type { SessionMode } from '../../generated/documents.js';
import { Arch, Button, Card } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { dayOf, hoursOf, modeWords, words } from '../../words/session.js';
import { SessionFacts } from './session-facts.js';

export type Settled = { mode: SessionMode; startsAt: string; endsAt: string; changeUntil: string; remind: boolean };
type Props = { title: string; session: Settled; name: string | undefined };

/** It is written: when, with whom, and what happens next. */
export const SettledCard = ({ title, session, name }: Props) => (
  <Card>
    <div className="offer-head" role="status" id="settled" tabIndex={-1}>
      <Arch name="check" accent="teal" />
      <div>
        <h2 className="card-title">{title}</h2>
        <p className="offer-topics">
          {dayOf(session.startsAt, platform.now())} <span className="keep-line">{hoursOf(session)}</span>
        </p>
        <p className="offer-topics">{[modeWords[session.mode], name].filter(Boolean).join('·')}</p>
      </div>
    </div>
    <SessionFacts {...session} />
    <Button look="quiet" onTap={() => platform.go.instead('/counseling/session/sessions')}>
      {words.seeMine}
    </Button>
  </Card>
);
