import { countNotices, listMyNotices } from '@sanwei/contracts/people/notice';
import { type Door, open } from '../builder/index.js';

export const notice: Door[] = [open(listMyNotices), open(countNotices)];
