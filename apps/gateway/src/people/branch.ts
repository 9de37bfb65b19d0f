import { findBranches, listBranches, openBranch } from '@sanwei/contracts/people/branch';
import { type Door, open } from '../builder/index.js';

export const branch: Door[] = [open(listBranches), open(findBranches), open(openBranch)];
