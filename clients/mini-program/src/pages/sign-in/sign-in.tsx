import { useRouter } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { beginSignIn, signInLeft, turnAway } from '../../ask/index.js';
import { SignOutDocument } from '../../generated/documents.js';
import { Page } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { words } from '../../words/sign-in.js';
import { DemoPeople } from './demo-people.js';
import { PhoneForm } from './phone-form.js';
import { WechatSignIn } from './wechat-sign-in.js';
import './sign-in.css';

export default function SignIn() {
  const { again } = useRouter().params;
  const left = useRef(false);
  useEffect(
    () => () => {
      left.current = true;
      signInLeft();
    },
    [],
  );
  /** Wherever one was asked to sign in, one comes back to: the page below has kept what was filled in. Somebody else's pages are left, all of them. */
  const enter = (signIn: { token: string; personId: string }) => {
    // Whoever has gone back, or has come in another way meanwhile, is not signed in by an answer that was late.
    if (left.current) return void turnAway(SignOutDocument, signIn.token);
    if (beginSignIn(signIn) === 'other') platform.go.anew('/pages/home/home');
    else platform.go.back();
  };
  // Of a page that was just loaded, and of one that is not there any more, nothing is promised.
  const lead =
    again === 'confirm'
      ? words.confirm
      : !again
        ? words.lead
        : !platform.go.hasBack()
          ? words.over
          : again === 'tapped'
            ? words.overFilled
            : words.overBack;
  return (
    <Page title={words.title}>
      <h2 className="title">{words.hello}</h2>
      <p className="lead">{lead}</p>
      {platform.target === 'weapp' && again !== 'confirm' && <WechatSignIn onSignedIn={enter} />}
      <PhoneForm onSignedIn={enter} />
      <p className="note">{words.terms}</p>
      {SANWEI_DEMO && platform.target === 'h5' && <DemoPeople onSignedIn={enter} />}
    </Page>
  );
}
