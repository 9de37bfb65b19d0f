import { findSites, listSites } from '@sanwei/contracts/childcare/site';
import { type Door, open } from '../builder/index.js';

export const site: Door[] = [open(listSites), open(findSites)];
