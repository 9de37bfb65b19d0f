import { Arch, Button, Card } from '../../parts/index.js';
import { actWords } from '../../words/matchmaking.js';
import type { NextStep } from './next-step.js';
import './next-card.css';

type Props = { next: NextStep; onTap: () => unknown; onSubmit: () => unknown; busy: string | false };

/** What comes next, why, and the one tap to it. */
export const NextCard = ({ next: { title, text, act, step }, onTap, onSubmit, busy }: Props) => {
  // Whether something has been mended is known by its person alone.
  const mending = step === 'mending';
  return (
    <Card>
      <div className="next-step">
        <Arch name={step === 'verification' ? 'clock' : 'thread'} accent="coral" />
        <div>
          <h2 className="card-title">{title}</h2>
          <p className="next-step-text">{text}</p>
        </div>
      </div>
      {act && (
        <Button onTap={onTap} busy={!mending && busy}>
          {act}
        </Button>
      )}
      {mending && (
        <Button look="quiet" onTap={onSubmit} busy={busy}>
          {actWords.submitAgain}
        </Button>
      )}
    </Card>
  );
};
