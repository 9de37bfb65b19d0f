import { beginTotp, confirmTotp, removeTotp, stepUp } from '@sanwei/contracts/people/totp';
import { type Door, open } from '../builder/index.js';

export const totp: Door[] = [open(beginTotp), open(confirmTotp), open(removeTotp), open(stepUp)];
