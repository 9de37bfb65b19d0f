import { useState } from 'react';
import { useAsk, useSignedIn } from '../../ask/index.js';
import { MyProfilePageDocument, type MyProfilePageQuery } from '../../generated/documents.js';
import { AskedPart, Card, Empty, Head, Page, Row, type Said, Say, Tag } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { SignInFirst } from '../../sign-in/sign-in-first.js';
import { words as matchmaking } from '../../words/matchmaking.js';
import { words } from '../../words/profile.js';
import { AttestationCard } from '../attestation/attestation-card.js';
import { AttestationSheet } from '../attestation/attestation-sheet.js';
import { NextCard } from '../recommendation/next-card.js';
import { useNextStep } from '../recommendation/use-next-step.js';
import { ConsentsCard } from '../register-consent/consents-card.js';
import { useSaid } from '../said-before.js';
import { completenessOf } from './completeness.js';
import { CompletenessCard } from './completeness-card.js';
import { LeaveSheet } from './leave-sheet.js';
import { PauseAndLeave } from './pause-and-leave.js';
import { Preview } from './preview.js';
import { stepNames } from './steps.js';

export default function Mine() {
  const me = useSignedIn();
  const asked = useAsk(MyProfilePageDocument, {}, { keep: false, when: me !== undefined });
  const [said, setSaid] = useSaid();
  return (
    <Page title={words.title}>
      <Say said={said} />
      {me ? (
        <AskedPart of={asked}>{(data) => <Found data={data} onSaid={setSaid} again={asked.again} />}</AskedPart>
      ) : (
        <SignInFirst {...words.empty} />
      )}
    </Page>
  );
}

type Props = { data: MyProfilePageQuery; onSaid: (said: Said) => void; again: () => void };

function Found({ data, onSaid, again }: Props) {
  const { next, go, busy, sheets, submit } = useNextStep(data, onSaid, again);
  const [open, setOpen] = useState<'attestation' | 'leave'>();
  const profile = data.viewMyProfile?.profile;
  const close = () => setOpen(undefined);
  if (!profile)
    return (
      <>
        <Empty {...words.empty} act={next && { words: words.start, onTap: go }} />
        {sheets}
      </>
    );
  const { status } = profile;
  return (
    <>
      {/* Whoever has just turned it off below is not asked again above. */}
      {next && next.step !== 'recommendationConsent' && <NextCard next={next} onTap={go} onSubmit={submit} busy={busy} />}
      <Preview profile={profile} />
      <CompletenessCard of={completenessOf(profile)} />
      <Head side={<Tag meaning={status === 'active' ? 'good' : 'plain'}>{matchmaking.statuses[status]}</Tag>}>{words.mine}</Head>
      <Card flush>
        {stepNames.map((step) => {
          const { title, note } = words.sections[step];
          return (
            <Row
              key={step}
              title={title}
              note={typeof note === 'string' ? note : note(profile.wishes.length)}
              onTap={() => platform.go.to(`/matchmaking/profile/fill?step=${step}`)}
            />
          );
        })}
      </Card>
      <AttestationCard endsAt={data.viewAttestation?.endsAt ?? null} onSign={() => setOpen('attestation')} />
      <ConsentsCard consents={data.listRegisterConsents?.items ?? []} onSaid={onSaid} onLeave={() => setOpen('leave')} onRefused={again} />
      <PauseAndLeave status={status} onSaid={onSaid} onLeave={() => setOpen('leave')} />
      {open === 'attestation' && data.viewAttestation && (
        <AttestationSheet attestation={data.viewAttestation} onClose={close} onSaid={onSaid} onRefused={again} />
      )}
      {open === 'leave' && <LeaveSheet onClose={close} onSaid={onSaid} />}
      {sheets}
    </>
  );
}
