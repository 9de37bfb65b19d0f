import { useRouter } from '@tarojs/taro';
import { beginSignIn } from '../../ask/index.js';
import { Page } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { words } from '../../words/sign-in.js';
import { DemoPeople } from './demo-people.js';
import { PhoneForm } from './phone-form.js';
import { WechatSignIn } from './wechat-sign-in.js';
import './sign-in.css';

/** Wherever one was asked to sign in, one comes back to: the page below this one has kept what was filled in. */
const enter = (signIn: { token: string; personId: string }) => {
  beginSignIn(signIn);
  platform.go.back();
};

export default function SignIn() {
  const again = useRouter().params.again === '1';
  return (
    <Page title={words.title}>
      <h2 className="title">{words.hello}</h2>
      <p className="lead">{again ? words.again : words.lead}</p>
      {platform.target === 'weapp' && <WechatSignIn onSignedIn={enter} />}
      <PhoneForm onSignedIn={enter} />
      <p className="note">{words.terms}</p>
      {SANWEI_DEMO && platform.target === 'h5' && <DemoPeople onSignedIn={enter} />}
    </Page>
  );
}
