import { useAct } from '../../ask/index.js';
import { GiveInformedConsentDocument } from '../../generated/documents.js';
import { ConsentSheet, type Said, sayOf } from '../../parts/index.js';
import { informedWords as words } from '../../words/counseling.js';
import type { InformedConsent } from './use-informed-consent.js';

type Props = {
  consent: InformedConsent;
  /** What was begun goes on by itself. */
  onGiven: () => unknown;
  onClose: () => void;
  onSaid: (said: Said) => void;
};

/** Before the first session: what it is, and where confidentiality ends. Asked when there is a time to book, not at the door. */
export function InformedSheet({ consent, onGiven, onClose, onSaid }: Props) {
  const { act, busy } = useAct(GiveInformedConsentDocument);
  const give = async () => {
    const outcome = await act('give.informed-consent', { version: consent.version });
    if (!outcome) return;
    onClose();
    if (outcome.kind === 'done') await onGiven();
    else onSaid(sayOf(outcome));
  };
  return (
    <ConsentSheet
      {...words}
      icon="lock"
      accent="teal"
      text={consent.text}
      version={consent.version}
      onYes={give}
      onClose={onClose}
      busy={busy && words.busy}
    />
  );
}
