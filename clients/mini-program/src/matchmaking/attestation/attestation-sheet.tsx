import { day } from '@sanwei/words';
import { useAct } from '../../ask/index.js';
import { SignAttestationDocument, type StandingFragment } from '../../generated/documents.js';
import { Button, type Said, Sheet, sayOf } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { words } from '../../words/attestation.js';
import './attestation.css';

type Props = {
  attestation: NonNullable<StandingFragment['viewAttestation']>;
  onClose: () => void;
  onSaid: (said: Said) => void;
  onRefused: () => void;
};

/** A promise is read before it is given: the whole text, and two equal answers. */
export function AttestationSheet({ attestation: { version, text }, onClose, onSaid, onRefused }: Props) {
  const { act, busy } = useAct(SignAttestationDocument);
  const sign = async () => {
    const outcome = await act('sign-attestation', { version });
    if (!outcome) return;
    onClose();
    if (outcome.kind === 'done') return onSaid({ meaning: 'good', words: words.done(day(outcome.value.endsAt, platform.now())) });
    onSaid(sayOf(outcome));
    onRefused();
  };
  return (
    <Sheet title={words.title} onClose={onClose}>
      <p className="attestation-text">{text}</p>
      <div className="pair">
        <Button look="equal" onTap={onClose}>
          {words.no}
        </Button>
        <Button look="equal" onTap={sign} busy={busy && words.busy}>
          {words.yes}
        </Button>
      </div>
      <p className="note">{words.until}</p>
    </Sheet>
  );
}
