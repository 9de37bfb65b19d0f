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

  const confirm = async (again: (() => void) | undefined): Promise<void> => {
    const way = platform.target === 'weapp' ? await howSignedIn() : 'code';
    if (way && way !== 'wechat') return platform.go.to('/pages/sign-in/sign-in?again=confirm');
    const code = way && (await platform.signInCode());
    const outcome = code ? await act('confirm-with-wechat', { code }) : undefined;
    // Whoever else this WeChat is, nobody is moved to that account from here.
    if (outcome?.kind !== 'done' || outcome.value.personId !== signedIn.whose()) return onSaid(notYet(outcome, () => confirm(again)));
    stale.current = undefined;
    beginSignIn(outcome.value);
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

/** WeChat has not answered, or not for this person: the same tap is there again. */
const notYet = (outcome: AnyOutcome | undefined, onTap: () => unknown): Said => ({
  ...((outcome && sayOf(outcome)) ?? { meaning: 'bad', words: words.noWechat }),
  act: { words: words.confirm, onTap },
});

/** Only whoever came with the WeChat in hand has its account: for anybody else it would make a new one. @returns undefined without an answer */
async function howSignedIn(): Promise<string | undefined> {
  const { data } = await ask(HowSignedInDocument, {});
  return data?.listMyLogins?.items.find(({ current }) => current)?.way;
}
