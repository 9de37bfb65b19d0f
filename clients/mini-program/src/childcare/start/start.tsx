import { useAsk, useSignedIn } from '../../ask/index.js';
import { ChildcareStartDocument } from '../../generated/documents.js';
import { AskedPart, Card, Page, Row } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { SignInFirst } from '../../sign-in/sign-in-first.js';
import { words } from '../../words/childcare.js';
import { ConsentCard } from '../guardian-consent/consent-card.js';
import { Applications } from './applications.js';
import { Classes } from './classes.js';

/** What waits for an answer, the children, and the classes that take applications. */
export default function ChildcareStart() {
  const me = useSignedIn();
  const asked = useAsk(ChildcareStartDocument, {}, { when: me !== undefined });
  return (
    <Page title={words.title}>
      {me ? (
        <AskedPart of={asked}>
          {({ viewGuardianConsent, listMyChildren, listMyPlaces, listOpenClasses }) => (
            <>
              {viewGuardianConsent && <ConsentCard consent={viewGuardianConsent} />}
              <Applications items={listMyPlaces?.items ?? []} />
              {viewGuardianConsent?.givenAt && (
                <Card flush>
                  <Row
                    title={words.children}
                    note={words.childrenNote((listMyChildren?.items ?? []).map(({ name }) => name).join('、'))}
                    icon="family"
                    accent="amber"
                    onTap={() => platform.go.to('/childcare/child/children')}
                  />
                </Card>
              )}
              {listOpenClasses && <Classes items={listOpenClasses.items} next={listOpenClasses.next} />}
            </>
          )}
        </AskedPart>
      ) : (
        <SignInFirst {...words.signIn} />
      )}
    </Page>
  );
}
