import { useRef, useState } from 'react';
import { type Outcome, useAct } from '../../ask/index.js';
import { BookSessionDocument, type BookSessionMutation, type SessionMode } from '../../generated/documents.js';
import { type Said, sayOf } from '../../parts/index.js';
import { useInformedConsent } from '../informed-consent/use-informed-consent.js';
import type { Settled } from './settled-card.js';
import type { Slot } from './slots.js';

type Options = { mode: SessionMode; remind: boolean; when: boolean; onStale: () => void };

/** From “this time” to the answer: the consent when it is missing, the nearest times when somebody was faster. */
export function useBooking({ mode, remind, when, onStale }: Options) {
  const informed = useInformedConsent(when);
  const [said, setSaid] = useState<Said>();
  /** Waits for the consent. */
  const [waiting, setWaiting] = useState<Slot>();
  const [nearest, setNearest] = useState<readonly Slot[]>();
  const [settled, setSettled] = useState<{ session: Settled; name: string | undefined }>();
  /** Sent, and nobody knows whether it has arrived. It is no free time any more then, but it is what is wished. */
  const [unanswered, setUnanswered] = useState<Slot>();
  const sent = useRef<Slot>();
  const { act, busy, drop } = useAct(BookSessionDocument, (outcome) => sent.current && heard(outcome, sent.current));

  const heard = (outcome: Outcome<BookSessionMutation>, slot: Slot) => {
    setNearest(undefined);
    setUnanswered(outcome.kind === 'unsent' && outcome.sent ? slot : undefined);
    if (outcome.kind === 'done') return setSettled({ session: outcome.value.session, name: slot.counselor?.name });
    if (outcome.kind !== 'refused') return setSaid(sayOf(outcome));
    onStale();
    const { refusal } = outcome;
    if ('nearest' in refusal) {
      setSaid(undefined);
      return setNearest(refusal.nearest);
    }
    if (refusal.code === 'InformedConsentMissing') {
      informed.again();
      setWaiting(slot);
    }
    setSaid(sayOf(outcome));
  };
  const send = async (slot: Slot) => {
    sent.current = slot;
    const { counselorId, startsAt } = slot;
    const outcome = await act('book-session', { counselorId, startsAt, mode, remind });
    if (outcome) heard(outcome, slot);
  };
  return {
    said,
    setSaid,
    busy,
    settled,
    nearest,
    unanswered,
    /** Something else is wished by now. */
    drop: () => {
      drop();
      setUnanswered(undefined);
    },
    closeNearest: () => setNearest(undefined),
    consent: waiting && informed.consent,
    closeConsent: () => setWaiting(undefined),
    /** After the consent what was begun goes on. */
    goOn: () => (waiting ? send(waiting) : undefined),
    again: informed.again,
    book: (slot: Slot) => {
      setSaid(undefined);
      return informed.needed ? setWaiting(slot) : send(slot);
    },
  };
}
