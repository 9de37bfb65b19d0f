import {
  endLogin,
  listMyLogins,
  requestCode,
  signInStaff,
  signInWithCode,
  signInWithWechat,
  signOut,
} from '@sanwei/contracts/people/login';
import { type Door, open } from '../builder/index.js';

export const login: Door[] = [
  open(signInWithWechat),
  open(requestCode),
  open(signInWithCode),
  open(signInStaff),
  open(signOut),
  open(listMyLogins),
  open(endLogin),
];
