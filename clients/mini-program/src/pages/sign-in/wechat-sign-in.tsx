import { useState } from 'react';
import { useAct } from '../../ask/index.js';
import { SignInWithWechatDocument } from '../../generated/documents.js';
import { Button, type Said, Say, sayOf } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { words } from '../../words/sign-in.js';

type Props = { onSignedIn: (signIn: { token: string; personId: string }) => void };

/** One tap in WeChat. Its code works once: each try asks for a new one. */
export function WechatSignIn({ onSignedIn }: Props) {
  const { act, busy } = useAct(SignInWithWechatDocument);
  const [said, setSaid] = useState<Said>();
  const signIn = async () => {
    const code = await platform.signInCode();
    if (!code) return setSaid({ meaning: 'bad', words: words.noWechat });
    const outcome = await act('sign-in-with-wechat', { code });
    if (outcome?.kind === 'done') return onSignedIn(outcome.value);
    if (outcome) setSaid(sayOf(outcome));
  };
  return (
    <>
      <Say said={said} />
      <Button onTap={signIn} busy={busy && words.wechatBusy}>
        {words.wechat}
      </Button>
      <p className="note">{words.orPhone}</p>
    </>
  );
}
