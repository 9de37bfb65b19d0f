import { addChildren, findChildren, listMyChildren } from '@sanwei/contracts/childcare/child';
import { type Door, open } from '../builder/index.js';

export const child: Door[] = [open(addChildren), open(listMyChildren), open(findChildren)];
