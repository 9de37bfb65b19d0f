import { day, moment } from '@sanwei/words';
import { useState } from 'react';
import { useAct, useAsk, useSignedIn } from '../../ask/index.js';
import { useElder } from '../../elder/use-elder.js';
import { EndSignInDocument, SignInsDocument } from '../../generated/documents.js';
import { AskedPart, Button, Card, Page, QuestionSheet, Row, type Said, Say, sayOf, Tag } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { SignInFirst } from '../../sign-in/sign-in-first.js';
import { words as meWords } from '../../words/me.js';
import { words } from '../../words/sign-ins.js';

/** Where this person is signed in; what is not theirs can be ended. */
export default function SignIns() {
  const me = useSignedIn();
  const asked = useAsk(SignInsDocument, {}, { when: me !== undefined });
  const ending = useAct(EndSignInDocument);
  const [open, setOpen] = useState<string>();
  const [said, setSaid] = useState<Said>();
  const [elder] = useElder();
  const now = platform.now();
  const end = async (loginId: string) => {
    const outcome = await ending.act(`end-sign-in.${loginId}`, { loginId });
    if (!outcome) return;
    setOpen(undefined);
    setSaid(outcome.kind === 'done' ? { meaning: 'good', words: words.ended } : sayOf(outcome));
  };
  return (
    <Page title={words.title}>
      <p className="lead">{words.lead}</p>
      <Say said={said} />
      {me ? (
        <AskedPart of={asked}>
          {({ listMyLogins }) => (
            <Card flush>
              {(listMyLogins?.items ?? []).map(({ id, way, startedAt, seenAt, current }) => (
                <Row
                  key={id}
                  title={words.ways[way]}
                  // With large letters a tag would leave no room for the words beside it.
                  note={[...(elder && current ? [words.here] : []), ...words.since(day(startedAt, now), moment(seenAt, now))]}
                  icon="device"
                  side={
                    current ? (
                      !elder && <Tag meaning="good">{words.here}</Tag>
                    ) : (
                      <Button look="text" onTap={() => setOpen(id)}>
                        {words.end}
                      </Button>
                    )
                  }
                />
              ))}
            </Card>
          )}
        </AskedPart>
      ) : (
        <SignInFirst {...meWords.signIn} />
      )}
      {open && (
        <QuestionSheet
          title={words.ask}
          no={words.no}
          yes={words.end}
          busy={ending.busy && words.endBusy}
          onClose={() => setOpen(undefined)}
          onYes={() => end(open)}
        >
          <p>{words.askNote}</p>
        </QuestionSheet>
      )}
    </Page>
  );
}
