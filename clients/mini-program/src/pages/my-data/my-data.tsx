import { day, moment } from '@sanwei/words';
import { useState } from 'react';
import { useAsk, useSignedIn } from '../../ask/index.js';
import { MyDataDocument, type MyDataQuery } from '../../generated/documents.js';
import { AskedPart, Card, Head, Page, Row, type Said, Say, Tag } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { SignInFirst } from '../../sign-in/sign-in-first.js';
import { words as meWords } from '../../words/me.js';
import { words } from '../../words/my-data.js';
import { CloseAccount } from './close-account.js';
import { CorrectionForm } from './correction-form.js';
import { OwnDataCard } from './own-data-card.js';

/** A copy of everything, correcting what is wrong, and leaving: the rights of one's own data. */
export default function MyData() {
  const me = useSignedIn();
  const asked = useAsk(MyDataDocument, {}, { when: me !== undefined });
  const [said, setSaid] = useState<Said>();
  return (
    <Page title={words.title}>
      <Say said={said} />
      {me ? (
        <>
          <AskedPart of={asked}>{(data) => <OwnDataCard orders={data.listMyDataOrders?.items ?? []} onSaid={setSaid} />}</AskedPart>
          <CorrectionForm onSaid={setSaid} />
          {asked.data && <Orders data={asked.data} />}
          {asked.data && <Openings data={asked.data} />}
          <CloseAccount onSaid={setSaid} />
        </>
      ) : (
        !said && <SignInFirst {...meWords.signIn} />
      )}
    </Page>
  );
}

function Orders({ data }: { data: MyDataQuery }) {
  const orders = data.listMyDataOrders?.items ?? [];
  const now = platform.now();
  if (orders.length === 0) return null;
  return (
    <>
      <Head>{words.ordersTitle}</Head>
      <Card flush>
        {orders.map(({ id, kind, status, dueAt, answer, openedAt }) => (
          <Row
            key={id}
            title={`${words.orderKinds[kind]}·${day(openedAt, now)}`}
            note={
              answer
                ? words.orderAnswer(answer).split('\n').filter(Boolean)
                : status === 'done' || status === 'failed'
                  ? undefined
                  : words.orderDue(day(dueAt, now))
            }
            side={<Tag meaning={status === 'done' ? 'good' : 'plain'}>{words.orderStatuses[status]}</Tag>}
          />
        ))}
      </Card>
    </>
  );
}

/** Whoever of the union has looked at the whole number said why, and that is the member's to read. */
function Openings({ data }: { data: MyDataQuery }) {
  const openings = data.listMyPhoneOpenings?.items ?? [];
  const now = platform.now();
  if (openings.length === 0) return null;
  return (
    <>
      <Head>{words.openingsTitle}</Head>
      <Card flush>
        {openings.map(({ id, at, by, reason, note }) => (
          <Row
            key={id}
            title={`${words.openingBy(by)}·${words.openingReasons[reason]}`}
            note={[moment(at, now), note ?? ''].filter(Boolean)}
          />
        ))}
      </Card>
    </>
  );
}
