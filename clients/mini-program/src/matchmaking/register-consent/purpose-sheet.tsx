import { useAct } from '../../ask/index.js';
import { type ConsentPartsFragment, GiveRegisterConsentDocument, type RegisterPurpose } from '../../generated/documents.js';
import { ConsentSheet, type Said, sayOf } from '../../parts/index.js';
import { purposeWords, words } from '../../words/register-consent.js';

type Props = {
  consents: readonly ConsentPartsFragment[];
  purpose: RegisterPurpose;
  onClose: () => void;
  onGiven: () => void;
  onSaid: (said: Said) => void;
  /** The text may be another one by now: ask again. */
  onRefused?: () => void;
};

/** One consent, in three lines and in full. Yes is said only after the service has it. */
export function PurposeSheet({ consents, purpose, onClose, onGiven, onSaid, onRefused }: Props) {
  const { act, busy } = useAct(GiveRegisterConsentDocument);
  const consent = consents.find((one) => one.purpose === purpose);
  if (!consent) return null;
  const { question, what, why, until, without } = purposeWords[purpose];
  const give = async () => {
    const outcome = await act(`give.${purpose}-consent`, { purpose, version: consent.version });
    if (!outcome) return;
    if (outcome.kind === 'done') return onGiven();
    onSaid(sayOf(outcome));
    onClose();
    onRefused?.();
  };
  return (
    <ConsentSheet
      {...{ question, what, why, until, without, onClose }}
      icon="thread"
      accent="coral"
      text={consent.text}
      version={consent.version}
      onYes={give}
      busy={busy && words.giveBusy}
    />
  );
}
