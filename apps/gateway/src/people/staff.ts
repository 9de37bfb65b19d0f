import { disableStaff, enableStaff, listStaff, openStaffAccount, resetPassword, resetSecondFactor } from '@sanwei/contracts/people/staff';
import { type Door, open } from '../builder/index.js';

export const staff: Door[] = [
  open(listStaff),
  open(openStaffAccount),
  open(resetPassword),
  open(resetSecondFactor),
  open(disableStaff),
  open(enableStaff),
];
