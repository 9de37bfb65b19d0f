import {
  countSubmittedProfiles,
  listSubmittedProfiles,
  returnProfile,
  SubmittedProfile,
  verifyProfile,
} from '@sanwei/contracts/matchmaking/verification';
import { findBranches } from '@sanwei/contracts/people/branch';
import { type Door, join, open } from '../builder/index.js';

export const verification: Door[] = [
  open(listSubmittedProfiles),
  open(returnProfile),
  open(verifyProfile),
  open(countSubmittedProfiles),
  join(SubmittedProfile, 'branch', { from: 'branchId', ask: findBranches }),
];
