import { endGrant, grantRole } from '@sanwei/contracts/people/grant';
import { type Door, open } from '../builder/index.js';

export const grant: Door[] = [open(grantRole), open(endGrant)];
