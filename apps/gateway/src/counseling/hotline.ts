import { findHotline } from '@sanwei/contracts/counseling/hotline';
import { type Door, open } from '../builder/index.js';

export const hotline: Door[] = [open(findHotline)];
