import { useEffect, useRef } from 'react';
import { type AnyOutcome, ask, beginSignIn, signedIn, useAct, useSignedIn } from '../ask/index.js';
import { HowSignedInDocument, SignInWithWechatDocument } from '../generated/documents.js';
import { type Said, sayOf } from '../parts/index.js';
import { platform } from '../platform/index.js';
import { words } from '../words/confirm.js';

/**
 * What to say about a command that was not done, as `sayOf`; where it needs a sign-in of just now, with the way to one. Whoever has signed in
 * with the WeChat of this phone does so again by that one tap; everybody else on the sign-in page, and finds this page as it was.
 * @returns `again` is done when the tap was enough; after the page it is said that one may tap again
 */
export function useConfirm(onSaid: (said: Said) => void): (outcome: AnyOutcome, again?: () => void) => Said {
  const me = useSignedIn();
  const { act } = useAct(SignInWithWechatDocument);
  const stale = useRef<string>();
  useEffect(() => {
    if (!stale.current || !me || me.token === stale.current) return;
    stale.current = undefined;
    onSaid({ meaning: 'good', words: words.confirmed });
  }, [me, onSaid]);

  const withWechat = async (): Promise<boolean> => {
    if (!(await cameByWechat())) return false;
    const code = await platform.signInCode();
    const outcome = code ? await act('confirm-with-wechat', { code }) : undefined;
    // Another account of this WeChat is not asked for here, and nobody is moved to it.
    if (outcome?.kind !== 'done' || outcome.value.personId !== signedIn.whose()) return false;
    stale.current = undefined;
    beginSignIn(outcome.value);
    return true;
  };
  const confirm = async (again: (() => void) | undefined) => {
    if (!(await withWechat())) return platform.go.to('/pages/sign-in/sign-in?again=confirm');
    if (again) again();
    else onSaid({ meaning: 'good', words: words.confirmed });
  };
  return (outcome, again) => {
    const said = sayOf(outcome);
    if (!said || outcome.kind !== 'refused' || outcome.refusal.code !== 'SignInNotFresh') return said;
    stale.current = signedIn.current()?.token;
    return { ...said, act: { words: words.confirm, onTap: () => confirm(again) } };
  };
}

/** With the WeChat in hand, so that it has this account: to sign in with any other would make a new one. */
async function cameByWechat(): Promise<boolean> {
  if (platform.target !== 'weapp') return false;
  const { data } = await ask(HowSignedInDocument, {});
  return data?.listMyLogins?.items.find(({ current }) => current)?.way === 'wechat';
}
