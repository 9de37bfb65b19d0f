import { useAct } from '../../ask/index.js';
import { ConfirmOfferDocument } from '../../generated/documents.js';
import { type Said, sayOf } from '../../parts/index.js';
import { applicationWords as words } from '../../words/enrollment.js';

/** The family says yes. Said again from another window it is answered alike. */
export function useConfirming(applicationId: string, onSaid: (said: Said) => void) {
  const { act, busy } = useAct(ConfirmOfferDocument);
  const confirm = async () => {
    const outcome = await act(`confirm.${applicationId}`, { applicationId });
    if (outcome) onSaid(outcome.kind === 'done' ? { meaning: 'good', words: words.confirmed } : sayOf(outcome));
  };
  return { confirm, busy };
}
