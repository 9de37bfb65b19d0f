import { MyProfile, pauseProfile, resumeProfile, saveProfile, submitProfile, viewMyProfile } from '@sanwei/contracts/matchmaking/profile';
import { findBranches } from '@sanwei/contracts/people/branch';
import { type Door, join, open } from '../builder/index.js';

export const profile: Door[] = [
  open(pauseProfile),
  open(resumeProfile),
  open(saveProfile),
  open(submitProfile),
  open(viewMyProfile),
  join(MyProfile, 'branch', { from: 'branchId', ask: findBranches }),
];
