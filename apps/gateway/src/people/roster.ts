import { findBranches } from '@sanwei/contracts/people/branch';
import {
  abandonRoster,
  beginRoster,
  commitRoster,
  listMyRosters,
  MyRoster,
  Roster,
  requestRosterErrors,
  requestRosterUpload,
  viewRoster,
} from '@sanwei/contracts/people/roster';
import { type Door, join, open } from '../builder/index.js';

export const roster: Door[] = [
  open(requestRosterUpload),
  open(beginRoster),
  open(viewRoster),
  open(listMyRosters),
  open(requestRosterErrors),
  open(commitRoster),
  open(abandonRoster),
  join(MyRoster, 'branch', { from: 'branchId', ask: findBranches }),
  join(Roster, 'branch', { from: 'branchId', ask: findBranches }),
];
