import { useRouter } from '@tarojs/taro';
import { useAsk, useSignedIn } from '../../ask/index.js';
import { ChildrenDocument } from '../../generated/documents.js';
import { AskedPart, Card, Empty, Page, Row } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { SignInFirst } from '../../sign-in/sign-in-first.js';
import { words } from '../../words/child.js';
import { RenameForm } from './rename-form.js';

/** One child: what it is called, and its health card. */
export default function Child() {
  const me = useSignedIn();
  const id = useRouter().params.id;
  const asked = useAsk(ChildrenDocument, {}, { when: me !== undefined });
  return (
    <Page title={words.childTitle}>
      {me ? (
        <AskedPart of={asked}>
          {({ listMyChildren }) => {
            const child = listMyChildren?.items.find((one) => one.id === id);
            if (!child)
              return <Empty {...words.gone} act={{ words: words.back, onTap: () => platform.go.instead('/childcare/child/children') }} />;
            return (
              <>
                <Card flush>
                  <Row
                    title={words.health(child.name)}
                    note={words.healthNote}
                    icon="shield"
                    accent="amber"
                    onTap={() => platform.go.to(`/childcare/health-card/health-card?childId=${child.id}`)}
                  />
                </Card>
                <RenameForm key={child.id} child={child} />
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
