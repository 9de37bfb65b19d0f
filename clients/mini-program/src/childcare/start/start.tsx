import { useAsk, useSignedIn } from '../../ask/index.js';
import { ChildcareStartDocument, type ChildcareStartQuery } from '../../generated/documents.js';
import { AskedPart, Card, Head, ListOf, Page, Row, Tag } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { SignInFirst } from '../../sign-in/sign-in-first.js';
import { words } from '../../words/childcare.js';
import { day, moment, ofDay } from '../../words/time.js';
import { ConsentCard } from '../guardian-consent/consent-card.js';

export default function ChildcareStart() {
  const me = useSignedIn();
  const asked = useAsk(ChildcareStartDocument, {}, { when: me !== undefined });
  return (
    <Page title={words.title}>
      {me ? (
        <AskedPart of={asked}>
          {({ viewGuardianConsent, listMyPlaces, listOpenClasses }) => (
            <>
              {viewGuardianConsent && <ConsentCard consent={viewGuardianConsent} />}
              <Places items={listMyPlaces?.items ?? []} />
              <Classes items={listOpenClasses?.items ?? []} />
            </>
          )}
        </AskedPart>
      ) : (
        <SignInFirst {...words.none} />
      )}
    </Page>
  );
}

type Place = NonNullable<ChildcareStartQuery['listMyPlaces']>['items'][number];

function Places({ items }: { items: readonly Place[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <Head>{words.mine}</Head>
      <Card flush>
        {items.map(({ id, child, schoolClass, status, rank, offerEndsAt }) => (
          <Row
            key={id}
            title={[child?.name, schoolClass?.name].filter(Boolean).join('·')}
            note={offerEndsAt ? words.offerUntil(moment(offerEndsAt, platform.now())) : schoolClass?.site}
            icon="family"
            accent="amber"
            side={
              <Tag meaning={status === 'admitted' ? 'good' : status === 'offered' ? 'warn' : 'plain'}>
                {status === 'waiting' ? words.statuses.waiting(rank) : words.statuses[status]}
              </Tag>
            }
          />
        ))}
      </Card>
    </>
  );
}

const Classes = ({ items }: NonNullable<ChildcareStartQuery['listOpenClasses']>) => {
  const now = platform.now();
  return (
    <>
      <Head>{words.open}</Head>
      <ListOf items={items} keyOf={({ id }) => id} empty={words.none}>
        {({ name, site, startsOn, endsOn, youngest, oldest, capacity, taken, waiting, closesAt }) => (
          <Card flush>
            <Row
              title={name}
              note={[
                site,
                words.ages(youngest, oldest),
                words.days(day(ofDay(startsOn), now), day(ofDay(endsOn), now)),
                words.until(moment(closesAt, now)),
              ]}
              side={<Tag>{words.seats(capacity - taken, waiting)}</Tag>}
            />
          </Card>
        )}
      </ListOf>
    </>
  );
};
