import { moment } from '@sanwei/words';
import { useState } from 'react';
import { useAsk, useSignedIn } from '../../ask/index.js';
import { MessagesDocument, type MessagesQuery } from '../../generated/documents.js';
import { AskedPart, Button, Card, Empty, ListOf, Page, Row } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { SignInFirst } from '../../sign-in/sign-in-first.js';
import { words } from '../../words/messages.js';
import { pageOf } from './opens.js';

export default function Messages() {
  const me = useSignedIn();
  // One more for each tap on “earlier”; the first has no cursor.
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  return (
    <Page title={words.title} tab="messages">
      {me ? (
        cursors.map((after, index) => (
          <Notices
            key={after ?? 'first'}
            after={after}
            last={index === cursors.length - 1}
            onMore={(next) => setCursors([...cursors, next])}
          />
        ))
      ) : (
        <SignInFirst {...words.signIn} />
      )}
    </Page>
  );
}

/** That somebody talks with a counselor, and when, lies on no phone. */
const withoutSessions = ({ listMyNotices: page, ...rest }: MessagesQuery): MessagesQuery => ({
  ...rest,
  listMyNotices: page && { ...page, items: page.items.filter(({ notice }) => !notice.startsWith('counseling.')) },
});

function Notices({ after, last, onMore }: { after: string | null; last: boolean; onMore: (next: string) => void }) {
  const asked = useAsk(MessagesDocument, { after }, { keep: withoutSessions });
  const now = platform.now();
  return (
    <AskedPart of={asked}>
      {({ listMyNotices: page }) => {
        if (!page) return null;
        if (page.items.length === 0 && after === null) return <Empty {...words.empty} />;
        return (
          <>
            <ListOf items={page.items} keyOf={({ id }) => id} empty={words.empty} whole={last && !page.next}>
              {({ notice, text, at }) => {
                const page = pageOf(notice);
                return (
                  <Card flush>
                    <Row title={text} note={moment(at, now)} onTap={page ? () => platform.go.to(page) : undefined} plain />
                  </Card>
                );
              }}
            </ListOf>
            {last && page.next && (
              <Button look="quiet" onTap={() => page.next && onMore(page.next)}>
                {words.more}
              </Button>
            )}
          </>
        );
      }}
    </AskedPart>
  );
}
