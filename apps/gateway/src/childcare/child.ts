import { addChildren, findChildren, listMyChildren, renameChild } from '@sanwei/contracts/childcare/child';
import { type Door, open } from '../builder/index.js';

export const child: Door[] = [open(addChildren), open(listMyChildren), open(findChildren), open(renameChild)];
