import { useState } from 'react';
import { useAsk, useSignedIn } from '../../ask/index.js';
import { MyPhoneDocument } from '../../generated/documents.js';
import { AskedPart, Button, Card, Page, type Said, Say } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { SignInFirst } from '../../sign-in/sign-in-first.js';
import { words } from '../../words/phone.js';
import { CodeBinding } from './code-binding.js';
import { WechatBinding } from './wechat-binding.js';

/** The phone of the account: the union compares it with its roster, and what WeChat cannot bring comes by SMS. */
export default function Phone() {
  const me = useSignedIn();
  const asked = useAsk(MyPhoneDocument, {}, { when: me !== undefined });
  const [said, setSaid] = useState<Said>();
  return (
    <Page title={words.title}>
      <Say said={said} />
      {me ? (
        <AskedPart of={asked}>{({ viewMe }) => <Mine tail={viewMe?.phoneTail ?? undefined} onSaid={setSaid} />}</AskedPart>
      ) : (
        <SignInFirst {...words.signInFirst} />
      )}
    </Page>
  );
}

function Mine({ tail, onSaid }: { tail: string | undefined; onSaid: (said: Said) => void }) {
  const bound = (phoneTail: string) => onSaid({ meaning: 'good', words: words.done(phoneTail) });
  if (tail === undefined)
    return (
      <>
        <p className="lead">{words.lead}</p>
        <WechatBinding label={words.wechat} onBound={bound} onSaid={onSaid} />
        <CodeBinding onBound={bound} />
        <p className="note">{words.note}</p>
      </>
    );
  return (
    <>
      <Card>
        <h2 className="card-title">{words.bound(tail)}</h2>
        <p className="lead">{platform.target === 'weapp' ? words.boundNoteWechat : words.boundNote}</p>
        <Button onTap={platform.go.back}>{words.back}</Button>
      </Card>
      <WechatBinding label={words.wechatAgain} onBound={bound} onSaid={onSaid} />
    </>
  );
}
