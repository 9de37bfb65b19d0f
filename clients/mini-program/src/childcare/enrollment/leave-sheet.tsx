import { moment } from '@sanwei/words';
import { useAct } from '../../ask/index.js';
import { WithdrawChildDocument } from '../../generated/documents.js';
import { QuestionSheet, type Said, sayOf } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { placeWords, applicationWords as words } from '../../words/enrollment.js';
import type { ShownPlace } from './shown-place.js';

type Props = { place: ShownPlace; alone: boolean; onClose: () => void; onSaid: (said: Said) => void };

/** What goes at once, whether one can come back, and that the others stay. */
export function LeaveSheet({ place: { id, child, status, schoolClass }, alone, onClose, onSaid }: Props) {
  const { act, busy } = useAct(WithdrawChildDocument);
  const name = child?.name ?? placeWords.child;
  const now = platform.now();
  const open = schoolClass && Date.parse(schoolClass.closesAt) > now.getTime();
  const leave = async () => {
    const outcome = await act(`withdraw.${id}`, { placeId: id });
    if (outcome) onSaid(outcome.kind === 'done' ? { meaning: 'good', words: words.left(name) } : sayOf(outcome));
  };
  return (
    <QuestionSheet
      title={words.leaveAsk(name)}
      no={words.leaveNo}
      yes={words.leaveYes}
      busy={busy && words.leaveBusy}
      onClose={onClose}
      onYes={leave}
    >
      <p>{status === 'waiting' ? words.leaveWaiting : words.leaveAdmitted}</p>
      <p>{open ? words.leaveAgain(moment(schoolClass.closesAt, now)) : words.leaveClosed}</p>
      {!alone && <p>{words.leaveOthers}</p>}
    </QuestionSheet>
  );
}
