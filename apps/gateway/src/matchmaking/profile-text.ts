import { countTextsToCheck, listTextsToCheck, passTexts, returnTexts, TextsToCheck } from '@sanwei/contracts/matchmaking/profile-text';
import { findBranches } from '@sanwei/contracts/people/branch';
import { type Door, join, open } from '../builder/index.js';

export const profileText: Door[] = [
  open(listTextsToCheck),
  open(passTexts),
  open(returnTexts),
  open(countTextsToCheck),
  join(TextsToCheck, 'branch', { from: 'branchId', ask: findBranches }),
];
