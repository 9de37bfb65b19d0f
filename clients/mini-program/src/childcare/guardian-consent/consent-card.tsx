import { useState } from 'react';
import { useAct } from '../../ask/index.js';
import { type ChildcareStartQuery, GiveGuardianConsentDocument } from '../../generated/documents.js';
import { Button, Card, ConsentSheet, type Said, Say, sayOf } from '../../parts/index.js';
import { words } from '../../words/childcare.js';

/** Before anything about a child is stored: the guardian's own consent. Gone from the page once it is given. */
export function ConsentCard({ consent }: { consent: NonNullable<ChildcareStartQuery['viewGuardianConsent']> }) {
  const { act, busy } = useAct(GiveGuardianConsentDocument);
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState<Said>();
  const give = async () => {
    const outcome = await act('give.guardian-consent', { version: consent.version });
    if (!outcome) return;
    setOpen(false);
    setSaid(outcome.kind === 'done' ? { meaning: 'good', words: words.consentGiven } : sayOf(outcome));
  };
  return (
    <>
      <Say said={said} />
      {consent.givenAt === null && (
        <Card>
          <h2 className="card-title">{words.consentCard}</h2>
          <p className="lead">{words.consentCardNote}</p>
          <Button onTap={() => setOpen(true)}>{words.consentOpen}</Button>
        </Card>
      )}
      {open && (
        <ConsentSheet
          {...words.consent}
          icon="family"
          accent="amber"
          text={consent.text}
          version={consent.version}
          onYes={give}
          onClose={() => setOpen(false)}
          busy={busy && words.consentBusy}
        />
      )}
    </>
  );
}
