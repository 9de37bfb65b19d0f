import {
  findCounselors,
  listCounselors,
  setException,
  setWeeklyHours,
  viewMyHours,
  viewMyWeek,
} from '@sanwei/contracts/counseling/counselor';
import { type Door, open } from '../builder/index.js';

export const counselor: Door[] = [
  open(setWeeklyHours),
  open(setException),
  open(viewMyHours),
  open(viewMyWeek),
  open(listCounselors),
  open(findCounselors),
];
