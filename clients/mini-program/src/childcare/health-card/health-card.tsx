import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { useAsk, useSignedIn } from '../../ask/index.js';
import { ChildrenDocument, HealthCardDocument } from '../../generated/documents.js';
import { AskedPart, Empty, Page } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { SignInFirst } from '../../sign-in/sign-in-first.js';
import { words as childWords } from '../../words/child.js';
import { words } from '../../words/health-card.js';
import { HealthForm } from './health-form.js';
import type { Typed } from './texts.js';

/** What a teacher must know of a child. Nothing of it lies on the phone, and every look at it is written down. */
export default function HealthCard() {
  const me = useSignedIn();
  const childId = useRouter().params.childId ?? '';
  // Held by the page, which stays while a sign-in that ended is begun again; never on the phone.
  const [typed, setTyped] = useState<Typed>();
  const when = me !== undefined && childId !== '';
  const child = useAsk(ChildrenDocument, {}, { when }).data?.listMyChildren?.items.find(({ id }) => id === childId);
  const asked = useAsk(HealthCardDocument, { input: { childId } }, { keep: false, when });
  return (
    <Page title={words.title}>
      {me ? (
        <AskedPart of={asked} cards={1}>
          {({ readHealthCard: read }) =>
            read && 'card' in read ? (
              <HealthForm
                key={childId}
                childId={childId}
                name={child?.name}
                card={read.card}
                typed={typed}
                onType={setTyped}
                onStale={asked.again}
              />
            ) : (
              <Empty {...childWords.gone} act={{ words: childWords.back, onTap: () => platform.go.instead('/childcare/child/children') }} />
            )
          }
        </AskedPart>
      ) : (
        <SignInFirst {...childWords.signIn} />
      )}
    </Page>
  );
}
