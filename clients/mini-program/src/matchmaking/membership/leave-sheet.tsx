import { useAct } from '../../ask/index.js';
import { LeaveUnionDocument } from '../../generated/documents.js';
import { QuestionSheet, type Said, sayOf } from '../../parts/index.js';
import { words } from '../../words/membership.js';

type Props = { id: string; branch: string; onClose: () => void; onSaid: (said: Said) => void; again: () => void };

/** Asked once. Whoever has left in another window meanwhile is told so, and the page shows it. */
export function LeaveSheet({ id, branch, onClose, onSaid, again }: Props) {
  const { act, busy } = useAct(LeaveUnionDocument);
  const leave = async () => {
    const outcome = await act(`leave.membership.${id}`, { membershipId: id });
    if (!outcome) return;
    onClose();
    onSaid(outcome.kind === 'done' ? { meaning: 'good', words: words.leaveDone(branch) } : sayOf(outcome));
    if (outcome.kind === 'refused') again();
  };
  return (
    <QuestionSheet
      title={words.leaveAsk(branch)}
      no={words.leaveNo}
      yes={words.leaveYes}
      onYes={leave}
      onClose={onClose}
      busy={busy && words.leaveBusy}
    >
      <p>{words.leaveConsequence}</p>
    </QuestionSheet>
  );
}
