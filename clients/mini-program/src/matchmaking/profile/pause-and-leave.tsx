import { useAct } from '../../ask/index.js';
import { PauseProfileDocument, type ProfileStatus } from '../../generated/documents.js';
import { Button, type Said, sayOf } from '../../parts/index.js';
import { words } from '../../words/profile.js';
import './pause-and-leave.css';

type Props = { status: ProfileStatus; onSaid: (said: Said) => void; onLeave: () => void };

/** The ways out, never hidden. Going on again is the next step at the top. */
export function PauseAndLeave({ status, onSaid, onLeave }: Props) {
  const { act, busy } = useAct(PauseProfileDocument);
  const pause = async () => {
    const outcome = await act('pause.profile', undefined);
    if (outcome) onSaid(outcome.kind === 'done' ? { meaning: 'good', words: words.paused } : sayOf(outcome));
  };
  return (
    <div className="pair ways-out">
      {status === 'active' && (
        <Button look="quiet" onTap={pause} busy={busy && words.pauseBusy}>
          {words.pause}
        </Button>
      )}
      <Button look="quiet" onTap={onLeave}>
        {words.leave}
      </Button>
    </div>
  );
}
