import { useAct } from '../../ask/index.js';
import { CancelSessionDocument } from '../../generated/documents.js';
import { QuestionSheet, type Said, sayOf } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { spanOf, words } from '../../words/session.js';
import type { Session } from './session-lists.js';

type Props = { session: Session; onClose: () => void; onSaid: (said: Said) => void };

/** Asked once, with what happens to the time. */
export function CancelSheet({ session, onClose, onSaid }: Props) {
  const { act, busy } = useAct(CancelSessionDocument);
  const cancel = async () => {
    const outcome = await act(`cancel.${session.id}`, { sessionId: session.id });
    if (outcome) onSaid(outcome.kind === 'done' ? { meaning: 'good', words: words.cancelled } : sayOf(outcome));
  };
  return (
    <QuestionSheet
      title={words.cancelAsk}
      no={words.cancelNo}
      yes={words.cancel}
      busy={busy && words.cancelBusy}
      onClose={onClose}
      onYes={cancel}
    >
      <p>{spanOf(session, platform.now())}</p>
      <p>{words.cancelNote}</p>
    </QuestionSheet>
  );
}
