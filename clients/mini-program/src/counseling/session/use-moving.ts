import { useState } from 'react';
import { type Outcome, useAct } from '../../ask/index.js';
import { MoveSessionDocument, type MoveSessionMutation } from '../../generated/documents.js';
import { type Said, sayOf } from '../../parts/index.js';
import type { Session } from './session-lists.js';
import type { Settled } from './settled-card.js';
import type { Slot } from './slots.js';

/** @param onStale what is shown is not true any more: somebody was faster, or another window has changed it */
export function useMoving(session: Session | undefined, onStale: () => void) {
  const { act, busy, drop } = useAct(MoveSessionDocument, (outcome) => heard(outcome));
  const [said, setSaid] = useState<Said>();
  const [nearest, setNearest] = useState<readonly Slot[]>();
  const [settled, setSettled] = useState<Settled>();
  const heard = (outcome: Outcome<MoveSessionMutation>) => {
    setNearest(undefined);
    if (outcome.kind === 'done') return setSettled(outcome.value.session);
    if (outcome.kind === 'refused') {
      onStale();
      // A session stays with its counselor; another one's time is a new booking.
      if ('nearest' in outcome.refusal) {
        setSaid(undefined);
        return setNearest(outcome.refusal.nearest.filter(({ counselorId }) => counselorId === session?.counselorId));
      }
    }
    setSaid(sayOf(outcome));
  };
  const move = async ({ startsAt }: Slot) => {
    if (!session) return;
    setSaid(undefined);
    const outcome = await act(`move.${session.id}`, { sessionId: session.id, version: session.version, startsAt });
    if (outcome) heard(outcome);
  };
  return { said, setSaid, busy, nearest, closeNearest: () => setNearest(undefined), settled, move, drop };
}
