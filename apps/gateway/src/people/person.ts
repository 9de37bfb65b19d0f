import { bindPhone, bindPhoneWithCode, bindWechat, closeAccount, requestPhoneCode, viewMe } from '@sanwei/contracts/people/person';
import { type Door, open } from '../builder/index.js';

export const person: Door[] = [
  open(viewMe),
  open(bindPhone),
  open(requestPhoneCode),
  open(bindPhoneWithCode),
  open(bindWechat),
  open(closeAccount),
];
