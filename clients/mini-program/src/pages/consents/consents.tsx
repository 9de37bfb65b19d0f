import { day } from '@sanwei/words';
import { useState } from 'react';
import { useAsk, useSignedIn } from '../../ask/index.js';
import { ConsentsDocument, type ConsentsQuery } from '../../generated/documents.js';
import { AskedPart, Card, Empty, Head, Page, Row, type Said, Say, Tag } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { SignInFirst } from '../../sign-in/sign-in-first.js';
import { words } from '../../words/consents.js';
import { words as meWords } from '../../words/me.js';
import { type Consent, consentsOf } from './ledger.js';
import { WithdrawSheet } from './withdraw-sheet.js';

const looks = {
  matchmaking: { icon: 'thread', accent: 'coral' },
  counseling: { icon: 'lock', accent: 'teal' },
  childcare: { icon: 'family', accent: 'amber' },
  people: { icon: 'person', accent: 'plain' },
  gateway: { icon: 'person', accent: 'plain' },
} as const;

/** All consents of all services in one ledger, each can be taken back here. */
export default function Consents() {
  const me = useSignedIn();
  const asked = useAsk(ConsentsDocument, {}, { keep: false, when: me !== undefined });
  const [open, setOpen] = useState<Consent>();
  const [said, setSaid] = useState<Said>();
  return (
    <Page title={words.title}>
      <Say said={said} />
      {me ? <AskedPart of={asked}>{(data) => <Ledger data={data} onOpen={setOpen} />}</AskedPart> : <SignInFirst {...meWords.signIn} />}
      {open && (
        <WithdrawSheet
          consent={open}
          onClose={() => setOpen(undefined)}
          onSaid={(what) => {
            setOpen(undefined);
            setSaid(what);
          }}
        />
      )}
    </Page>
  );
}

function Ledger({ data, onOpen }: { data: ConsentsQuery; onOpen: (consent: Consent) => void }) {
  const { active, ended, silent } = consentsOf(data);
  const now = platform.now();
  if (active.length + ended.length + silent.length === 0) return <Empty {...words.empty} />;
  return (
    <>
      {silent.map(({ service, note }) => (
        <Say key={service} said={{ meaning: 'info', words: `${words.services[service]}：${note}` }} />
      ))}
      {active.length > 0 && <p className="lead">{words.lead}</p>}
      {active.length > 0 && (
        <Card flush>
          {active.map((consent) => (
            <Row
              key={consent.id}
              title={consent.title}
              note={words.since(day(consent.givenAt, now), consent.version)}
              {...looks[consent.service]}
              side={<Standing consent={consent} />}
              onTap={consent.purpose === null ? undefined : () => onOpen(consent)}
            />
          ))}
        </Card>
      )}
      {ended.length > 0 && <Head>{words.history}</Head>}
      {ended.length > 0 && (
        <Card flush>
          {ended.map(({ id, title, service, givenAt, withdrawnAt }) => (
            <Row
              key={id}
              title={title}
              note={words.sinceUntil(day(givenAt, now), day(withdrawnAt ?? givenAt, now))}
              {...looks[service]}
              side={<Tag>{words.ended}</Tag>}
            />
          ))}
        </Card>
      )}
    </>
  );
}

function Standing({ consent: { purpose, current } }: { consent: Consent }) {
  if (purpose === null) return <Tag>{words.retired}</Tag>;
  return current ? <Tag meaning="good">{words.active}</Tag> : <Tag meaning="warn">{words.outdated}</Tag>;
}
