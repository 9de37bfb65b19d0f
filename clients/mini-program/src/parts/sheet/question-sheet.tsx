import type { ReactNode } from 'react';
import { Button } from '../button/button.js';
import { Sheet } from './sheet.js';

type Props = {
  title: string;
  /** The consequence, in words. */
  children: ReactNode;
  yes: string;
  no: string;
  onYes: () => unknown;
  onClose: () => void;
  busy?: string | false;
};

/** Before what cannot be undone: asked once, with the consequence. The two answers are equal; none is chosen for anybody. */
export const QuestionSheet = ({ title, children, yes, no, onYes, onClose, busy }: Props) => (
  <Sheet title={title} onClose={onClose}>
    <div className="sheet-text">{children}</div>
    <div className="pair sheet-answers">
      <Button look="equal" onTap={onClose}>
        {no}
      </Button>
      <Button look="equal" onTap={onYes} busy={busy}>
        {yes}
      </Button>
    </div>
  </Sheet>
);
