import { bindPhone, bindWechat, closeAccount, viewMe } from '@sanwei/contracts/people/person';
import { type Door, open } from '../builder/index.js';

export const person: Door[] = [open(viewMe), open(bindPhone), open(bindWechat), open(closeAccount)];
