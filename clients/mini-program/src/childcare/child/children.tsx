import { cityDay, day, ofDay } from '@sanwei/words';
import { useAsk, useSignedIn } from '../../ask/index.js';
import { ChildrenDocument } from '../../generated/documents.js';
import { AskedPart, Button, Card, Empty, Page, Row } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { SignInFirst } from '../../sign-in/sign-in-first.js';
import { words } from '../../words/child.js';
import { ConsentCard } from '../guardian-consent/consent-card.js';
import { fullYears } from './full-years.js';

export default function Children() {
  const me = useSignedIn();
  const asked = useAsk(ChildrenDocument, {}, { when: me !== undefined });
  const now = platform.now();
  const add = () => platform.go.to('/childcare/child/add');
  return (
    <Page title={words.title}>
      {me ? (
        <AskedPart of={asked}>
          {({ viewGuardianConsent, listMyChildren }) => {
            const items = listMyChildren?.items ?? [];
            return (
              <>
                {viewGuardianConsent && <ConsentCard consent={viewGuardianConsent} />}
                {items.length === 0 && <Empty {...words.empty} act={{ words: words.add, onTap: add }} />}
                {items.length > 0 && (
                  <Card flush>
                    {items.map(({ id, name, bornOn }) => (
                      <Row
                        key={id}
                        title={name}
                        note={words.row(day(ofDay(bornOn), now), fullYears(bornOn, cityDay(now)))}
                        icon="family"
                        accent="amber"
                        onTap={() => platform.go.to(`/childcare/child/child?id=${id}`)}
                      />
                    ))}
                  </Card>
                )}
                {items.length > 0 && (
                  <Button look="quiet" icon="add" onTap={add}>
                    {words.addMore}
                  </Button>
                )}
              </>
            );
          }}
        </AskedPart>
      ) : (
        <SignInFirst {...words.signIn} />
      )}
    </Page>
  );
}
