import { findBranches, listBranches, openBranch, renameBranch, searchBranches } from '@sanwei/contracts/people/branch';
import { type Door, open } from '../builder/index.js';

export const branch: Door[] = [open(listBranches), open(findBranches), open(openBranch), open(renameBranch), open(searchBranches)];
