import { Button, Sheet } from '../../parts/index.js';
import { words } from '../../words/health-card.js';
import { type Card, names } from './texts.js';

type Props = { card: Card; onMine: () => unknown; onTheirs: () => void; onClose: () => void; busy: string | false };

/** Another window was faster: what stands there, and two equal answers. What was typed here is still there behind the sheet. */
export const ChangedSheet = ({ card, onMine, onTheirs, onClose, busy }: Props) => (
  <Sheet title={words.changedTitle} onClose={onClose}>
    <div className="sheet-text">
      <p>{words.changedTheirs}</p>
      {names.map((name) => (
        <p key={name}>
          <strong>{words[name]}</strong> {card[name] || words.changedNone}
        </p>
      ))}
    </div>
    <div className="pair sheet-answers">
      <Button look="equal" onTap={onTheirs}>
        {words.takeTheirs}
      </Button>
      <Button look="equal" onTap={onMine} busy={busy}>
        {words.keepMine}
      </Button>
    </div>
  </Sheet>
);
