import { useAct } from '../../ask/index.js';
import { WithdrawChildDocument } from '../../generated/documents.js';
import { QuestionSheet, type Said, sayOf } from '../../parts/index.js';
import { applicationWords as words } from '../../words/enrollment.js';

type Props = { places: readonly { id: string }[]; onClose: () => void; onSaid: (said: Said) => void };

/** All offered places of the family, one after the other; what was lost on the way is asked for again by the next tap. */
export function GiveAwaySheet({ places, onClose, onSaid }: Props) {
  const { act, busy } = useAct(WithdrawChildDocument);
  const giveAway = async () => {
    for (const { id } of places) {
      const outcome = await act(`withdraw.${id}`, { placeId: id });
      if (!outcome) return;
      if (outcome.kind !== 'done') return onSaid(sayOf(outcome));
    }
    onSaid({ meaning: 'good', words: words.gaveAway });
  };
  return (
    <QuestionSheet
      title={words.giveAwayAsk}
      no={words.giveAwayNo}
      yes={words.giveAway}
      busy={busy && words.giveAwayBusy}
      onClose={onClose}
      onYes={giveAway}
    >
      <p>{words.giveAwayNote}</p>
    </QuestionSheet>
  );
}
