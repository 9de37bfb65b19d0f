import { changePassword } from '@sanwei/contracts/people/password';
import { type Door, open } from '../builder/index.js';

export const password: Door[] = [open(changePassword)];
