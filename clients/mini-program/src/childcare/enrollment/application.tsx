import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { useAsk, useSignedIn } from '../../ask/index.js';
import { ApplicationDocument } from '../../generated/documents.js';
import { AskedPart, Button, Empty, Page, type Said, Say } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { SignInFirst } from '../../sign-in/sign-in-first.js';
import { applicationWords as words } from '../../words/enrollment.js';
import { ApplicationCards } from './application-cards.js';
import { applicationsOf } from './applications.js';
import { GiveAwaySheet } from './give-away-sheet.js';
import { LeaveSheet } from './leave-sheet.js';
import type { ShownPlace } from './shown-place.js';
import { useConfirming } from './use-confirming.js';

/** One application of a family: how it stands, until when to answer, and the way out with its consequence. */
export default function Application() {
  const me = useSignedIn();
  const id = useRouter().params.id;
  const asked = useAsk(ApplicationDocument, {}, { when: me !== undefined });
  const application = applicationsOf(asked.data?.listMyPlaces?.items ?? []).find((one) => one.id === id);
  const offered = application?.places.filter(({ status }) => status === 'offered') ?? [];
  const [leaving, setLeaving] = useState<ShownPlace>();
  const [giving, setGiving] = useState(false);
  const [said, setSaid] = useState<Said>();
  const ended = (what: Said) => {
    setLeaving(undefined);
    setGiving(false);
    setSaid(what);
    asked.again();
  };
  const { confirm, busy } = useConfirming(id ?? '', ended);
  return (
    <Page
      title={words.title}
      bottom={
        offered.length > 0 && (
          <>
            <div className="steps-buttons">
              <span className="give-away">
                <Button look="quiet" onTap={() => setGiving(true)}>
                  {words.giveAway}
                </Button>
              </span>
              <Button onTap={confirm} busy={busy && words.confirmBusy}>
                {words.confirm(offered.length)}
              </Button>
            </div>
            <p className="note">{words.confirmNote}</p>
          </>
        )
      }
    >
      <Say said={said} />
      {me ? (
        <AskedPart of={asked}>
          {() =>
            application ? (
              <ApplicationCards application={application} onLeave={setLeaving} />
            ) : (
              <Empty {...words.gone} act={{ words: words.back, onTap: () => platform.go.instead('/childcare/start/start') }} />
            )
          }
        </AskedPart>
      ) : (
        <SignInFirst {...words.signIn} />
      )}
      {giving && <GiveAwaySheet places={offered} onClose={() => setGiving(false)} onSaid={ended} />}
      {leaving && application && (
        <LeaveSheet place={leaving} alone={application.places.length === 1} onClose={() => setLeaving(undefined)} onSaid={ended} />
      )}
    </Page>
  );
}
