import { useState } from 'react';
import { useAsk, useSignedIn } from '../../ask/index.js';
import { SessionsDocument } from '../../generated/documents.js';
import { AskedPart, Button, Card, Empty, Head, Page, Row, type Said, Say, Tag } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { SignInFirst } from '../../sign-in/sign-in-first.js';
import { modeWords, startOf, words } from '../../words/session.js';
import { useHotline } from '../hotline/use-hotline.js';
import { CancelSheet } from './cancel-sheet.js';
import { SessionCard } from './session-card.js';
import { inTwo, type Session } from './session-lists.js';
import './slots.css';

/** What is booked is not kept on the phone, and a row says when and how, nothing else. */
export default function Sessions() {
  const me = useSignedIn();
  const { phone } = useHotline();
  const asked = useAsk(SessionsDocument, {}, { keep: false, when: me !== undefined });
  const [asking, setAsking] = useState<Session>();
  const [said, setSaid] = useState<Said>();
  // Until the list has been asked again it still offers what was just cancelled.
  const [cancelled, setCancelled] = useState<ReadonlySet<string>>(new Set());
  const shown = (items: readonly Session[]) => items.map((one) => (cancelled.has(one.id) ? { ...one, status: 'cancelled' as const } : one));
  return (
    <Page title={words.mine} hotline={phone}>
      <Say said={said} />
      {me ? (
        <AskedPart of={asked}>
          {({ listMySessions }) => <Lists items={shown(listMySessions?.items ?? [])} onCancel={setAsking} />}
        </AskedPart>
      ) : (
        <SignInFirst {...words.mineSignIn} />
      )}
      {asking && (
        <CancelSheet
          session={asking}
          onClose={() => setAsking(undefined)}
          onSaid={(what) => {
            setAsking(undefined);
            setSaid(what);
            if (what?.meaning === 'good') setCancelled(new Set([...cancelled, asking.id]));
            asked.again();
          }}
        />
      )}
    </Page>
  );
}

function Lists({ items, onCancel }: { items: readonly Session[]; onCancel: (session: Session) => void }) {
  const now = platform.now();
  const { ahead, past } = inTwo(items, now);
  const book = () => platform.go.to('/counseling/start/start');
  return (
    <>
      {ahead.length === 0 && <Empty {...words.empty} act={{ words: words.newOne, onTap: book }} />}
      {ahead.map((session) => (
        <SessionCard key={session.id} session={session} onCancel={() => onCancel(session)} />
      ))}
      {ahead.length > 0 && (
        <Button look="quiet" icon="add" onTap={book}>
          {words.newOne}
        </Button>
      )}
      {past.length > 0 && <Head>{words.past}</Head>}
      {past.length > 0 && (
        <Card flush>
          {past.map(({ id, startsAt, mode, status, counselor }) => (
            <Row
              key={id}
              title={startOf(startsAt, now)}
              note={[modeWords[mode], counselor?.name].filter(Boolean).join('·')}
              side={<Tag>{status === 'cancelled' ? words.cancelledTag : words.pastTag}</Tag>}
              plain
            />
          ))}
        </Card>
      )}
    </>
  );
}
