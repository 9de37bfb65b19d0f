import { Empty } from '../parts/index.js';
import { platform } from '../platform/index.js';
import { words } from '../words/sign-in.js';

/** Where there is nothing to see for somebody who is not signed in: what it will hold, and the way in. */
export const SignInFirst = ({ title, text }: { title: string; text: string }) => (
  <Empty title={title} text={text} act={{ words: words.signIn, onTap: () => platform.go.to('/pages/sign-in/sign-in') }} />
);
