import { Button, Sheet } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { startOf, words } from '../../words/session.js';
import type { Slot } from './slots.js';

type Props = { slots: readonly Slot[]; onPick: (slot: Slot) => unknown; onClose: () => void; busy: string | false };

/** Somebody was faster: the three nearest times, each of them one tap, and nothing that was chosen is lost. */
export const NearestSheet = ({ slots, onPick, onClose, busy }: Props) => (
  <Sheet title={words.lostTitle} onClose={onClose}>
    <p className="lead">{slots.length > 0 ? words.lostLead : words.lostNone}</p>
    <div className="nearest">
      {slots.map((slot) => (
        <Button key={`${slot.counselorId}.${slot.startsAt}`} look="equal" onTap={() => onPick(slot)} busy={busy}>
          {`${startOf(slot.startsAt, platform.now())}·${slot.counselor?.name ?? words.counselor}`}
        </Button>
      ))}
      <Button look="quiet" onTap={onClose}>
        {words.lostMore}
      </Button>
    </div>
  </Sheet>
);
