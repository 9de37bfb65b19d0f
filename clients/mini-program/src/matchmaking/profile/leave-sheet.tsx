import { useAct } from '../../ask/index.js';
import { TurnOffRegisterConsentDocument } from '../../generated/documents.js';
import { forgetDraft, QuestionSheet, type Said, sayOf } from '../../parts/index.js';
import { consequences } from '../../words/consents.js';
import { words } from '../../words/profile.js';

/** Leaving deletes everything: asked once, with what goes. */
export function LeaveSheet({ onClose, onSaid }: { onClose: () => void; onSaid: (said: Said) => void }) {
  const { act, busy } = useAct(TurnOffRegisterConsentDocument);
  const leave = async () => {
    const outcome = await act('withdraw.register-consent', { purpose: 'register' });
    if (!outcome) return;
    onClose();
    if (outcome.kind !== 'done') return onSaid(sayOf(outcome));
    forgetDraft('profile');
    onSaid({ meaning: 'good', words: outcome.value.afterwards });
  };
  return (
    <QuestionSheet
      title={words.leaveAsk}
      no={words.leaveNo}
      yes={words.leaveYes}
      onYes={leave}
      onClose={onClose}
      busy={busy && words.leaveBusy}
    >
      <p>{consequences.register}</p>
    </QuestionSheet>
  );
}
