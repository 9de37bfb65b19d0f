import { useState } from 'react';
import { useAct } from '../../ask/index.js';
import { type ConsentPartsFragment, type RegisterPurpose, TurnOffRegisterConsentDocument } from '../../generated/documents.js';
import { Card, Head, type Said, SwitchRow, sayOf } from '../../parts/index.js';
import { purposeWords, words } from '../../words/register-consent.js';
import { PurposeSheet } from './purpose-sheet.js';

type Props = {
  consents: readonly ConsentPartsFragment[];
  onSaid: (said: Said) => void;
  /** Without this consent nothing may be kept: it is asked first what goes. */
  onLeave: () => void;
  onRefused: () => void;
};

/** Each consent with its switch. On asks with the text; off acts at once, where nothing is lost by it. */
export function ConsentsCard({ consents, onSaid, onLeave, onRefused }: Props) {
  const [asking, setAsking] = useState<RegisterPurpose>();
  const { act } = useAct(TurnOffRegisterConsentDocument);
  const turn = async ({ purpose, givenAt }: ConsentPartsFragment, on: boolean) => {
    if (on) return setAsking(purpose);
    if (purpose === 'register') return onLeave();
    const outcome = await act(`withdraw.${purpose}-consent.${givenAt}`, { purpose });
    if (outcome) onSaid(outcome.kind === 'done' ? { meaning: 'good', words: outcome.value.afterwards } : sayOf(outcome));
  };
  return (
    <>
      <Head>{words.title}</Head>
      <Card flush>
        {consents.map((consent) => (
          <SwitchRow
            key={consent.purpose}
            title={purposeWords[consent.purpose].title}
            note={purposeWords[consent.purpose].note}
            on={consent.givenAt !== null}
            words={words.onOff}
            onTurn={(on) => void turn(consent, on)}
          />
        ))}
      </Card>
      <p className="note">{words.note}</p>
      {asking && (
        <PurposeSheet
          {...{ consents, onSaid, onRefused }}
          purpose={asking}
          onClose={() => setAsking(undefined)}
          onGiven={() => {
            setAsking(undefined);
            onSaid({ meaning: 'good', words: words.given });
          }}
        />
      )}
    </>
  );
}
