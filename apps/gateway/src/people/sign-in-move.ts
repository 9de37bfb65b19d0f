import { beginSignInMove, moveSignIn } from '@sanwei/contracts/people/sign-in-move';
import { type Door, open } from '../builder/index.js';

export const signInMove: Door[] = [open(beginSignInMove), open(moveSignIn)];
