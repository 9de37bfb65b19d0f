import { clock } from '@sanwei/words';
import type { ReactNode } from 'react';
import { words } from '../../words/field.js';
import { Button } from '../button/button.js';
import { type Accent, Icon } from '../icon/icon.js';
import './steps.css';

/** How far one is, in a bar and in words. */
export const Progress = ({ at, of, accent = 'plain' }: { at: number; of: number; accent?: Accent }) => (
  <div className={`progress progress-${accent}`} role="img" aria-label={words.step(at, of)}>
    {Array.from({ length: of }, (_, index) => (
      <span key={index} className={index < at ? 'progress-part progress-done' : 'progress-part'} />
    ))}
    <span className="progress-words">
      {at} / {of}
    </span>
  </div>
);

type Props = {
  onNext: () => unknown;
  onBefore?: () => void;
  /** Words of the main button; the last step says what it does. */
  next?: string;
  busy?: string | false;
  savedAt?: Date;
  /** Fields to mend: the label of the first, how many, and how to get there. */
  toMend?: { count: number; first: string; onTap: () => void };
  said?: ReactNode;
};

/** The bottom of a form with steps: onward, back, what is to be mended, and that nothing is lost. */
export const StepsBar = ({ onNext, onBefore, next = words.next, busy, savedAt, toMend, said }: Props) => (
  <>
    {said}
    {toMend && toMend.count > 0 && (
      <button type="button" className="to-mend tap" onClick={toMend.onTap}>
        <Icon name="alert" small />
        {words.toMend(toMend.count, toMend.first)}
        <Icon name="next" small />
      </button>
    )}
    <div className="steps-buttons">
      {onBefore && (
        <span className="steps-before">
          <Button look="quiet" onTap={onBefore}>
            {words.before}
          </Button>
        </span>
      )}
      <Button onTap={onNext} busy={busy}>
        {next}
      </Button>
    </div>
    {savedAt && <p className="note">{words.draftSaved(clock(savedAt))}</p>}
  </>
);
