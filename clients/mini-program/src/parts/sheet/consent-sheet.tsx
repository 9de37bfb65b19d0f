import { useState } from 'react';
import { words } from '../../words/sheet.js';
import { Button } from '../button/button.js';
import { type Accent, Arch, Icon, type IconName } from '../icon/icon.js';
import { Sheet } from './sheet.js';

type Props = {
  question: string;
  icon: IconName;
  accent: Accent;
  what: string;
  why: string;
  until: string;
  /** The text that is agreed to, as the service gave it. */
  text: string;
  version: number;
  /** What happens without it. */
  without: string;
  onYes: () => unknown;
  onClose: () => void;
  busy?: string | false;
};

/** Consent: three lines, the full text one tap away, two equal answers, and what happens without it. */
export function ConsentSheet({ question, icon, accent, what, why, until, text, version, without, onYes, onClose, busy }: Props) {
  const [open, setOpen] = useState(false);
  const lines = [
    [words.what, what],
    [words.why, why],
    [words.until, until],
  ] as const;
  return (
    <Sheet
      onClose={onClose}
      title={
        <span className="consent-title">
          <Arch name={icon} accent={accent} />
          {question}
        </span>
      }
    >
      {lines.map(([label, line]) => (
        <div className="consent-line" key={label}>
          <span className="consent-label">{label}</span>
          <span className="consent-words">{line}</span>
        </div>
      ))}
      <button type="button" className="consent-more tap" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? words.less : words.more(version)}
        <Icon name={open ? 'up' : 'next'} small />
      </button>
      {open && <p className="consent-text">{text}</p>}
      <div className="sheet-answers">
        <div className="pair">
          <Button look="equal" onTap={onClose}>
            {words.no}
          </Button>
          <Button look="equal" onTap={onYes} busy={busy}>
            {words.yes}
          </Button>
        </div>
        <p className="note">{without}</p>
      </div>
    </Sheet>
  );
}
