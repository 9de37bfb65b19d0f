import { expect, it } from '@jest/globals';
import { worksOnce } from './works-once.js';

it('a sign-in is sent once: its code is used up by the first try; everything else has a receipt', () => {
  const named = (name: string) => worksOnce(`mutation ${name}($id: ID!) { x }`);
  expect(['SignInWithCode', 'SignInWithWechat'].every(named)).toBe(true);
  expect(['SignOut', 'RequestCode', 'BookSession', 'BindPhoneWithCode'].some(named)).toBe(false);
});
