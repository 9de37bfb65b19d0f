import { type ReactNode, useState } from 'react';
import { useAct } from '../../ask/index.js';
import { type RegisterPurpose, ResumeProfileDocument, type StandingFragment, SubmitProfileDocument } from '../../generated/documents.js';
import { type Said, sayOf } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { actWords } from '../../words/matchmaking.js';
import { words as consentWords } from '../../words/register-consent.js';
import { AttestationSheet } from '../attestation/attestation-sheet.js';
import { PurposeSheet } from '../register-consent/purpose-sheet.js';
import { type NextStep, nextStepOf, type Step } from './next-step.js';

const fill = '/matchmaking/profile/fill';
type Found = { next: NextStep | undefined; go: () => unknown; busy: string | false; sheets: ReactNode; submit: () => unknown };

/** The way to being recommended, one tap at a time. `again` asks the page anew when a text has changed meanwhile. */
export function useNextStep(data: StandingFragment | undefined, onSaid: (said: Said) => void, again: () => void): Found {
  const [asking, setAsking] = useState<RegisterPurpose>();
  const [signing, setSigning] = useState(false);
  const submitting = useAct(SubmitProfileDocument);
  const resuming = useAct(ResumeProfileDocument);
  const consents = data?.listRegisterConsents?.items ?? [];
  const next = data && nextStepOf(data);
  const version = data?.viewMyProfile?.profile?.version;

  const submit = async () => {
    const outcome = await submitting.act(`submit-profile.${version}`, undefined);
    if (!outcome) return;
    onSaid(outcome.kind === 'done' ? { meaning: 'good', words: actWords.submitted } : sayOf(outcome));
    if (outcome.kind === 'refused') again();
  };
  const resume = async () => {
    const outcome = await resuming.act('resume.profile', undefined);
    if (!outcome) return;
    onSaid(outcome.kind === 'done' ? { meaning: 'good', words: actWords.resumed } : sayOf(outcome));
    if (outcome.kind === 'refused') again();
  };
  const ways: Readonly<Record<Step, () => unknown>> = {
    // Nothing is stored before the text has been read and agreed to.
    profile: () => (isGiven(consents, 'register') ? platform.go.to(fill) : setAsking('register')),
    registerConsent: () => setAsking('register'),
    attestation: () => setSigning(true),
    attestationAgain: () => setSigning(true),
    submission: submit,
    mending: () => platform.go.to(fill),
    recommendationConsent: () => setAsking('recommendation'),
    resuming: resume,
    verification: () => undefined,
  };
  const sheets = (
    <>
      {asking && (
        <PurposeSheet
          {...{ consents, onSaid }}
          purpose={asking}
          onRefused={again}
          onClose={() => setAsking(undefined)}
          onGiven={() => {
            setAsking(undefined);
            if (next?.step === 'profile') platform.go.to(fill);
            else onSaid({ meaning: 'good', words: consentWords.given });
          }}
        />
      )}
      {signing && data?.viewAttestation && (
        <AttestationSheet attestation={data.viewAttestation} onClose={() => setSigning(false)} onSaid={onSaid} onRefused={again} />
      )}
    </>
  );
  return {
    next,
    go: () => next && ways[next.step]?.(),
    busy: (submitting.busy && actWords.submitBusy) || (resuming.busy && actWords.resumeBusy),
    sheets,
    submit,
  };
}

const isGiven = (consents: StandingConsents, purpose: RegisterPurpose) =>
  consents.some((consent) => consent.purpose === purpose && consent.givenAt !== null);
type StandingConsents = NonNullable<StandingFragment['listRegisterConsents']>['items'];
