import { findCounselors } from '@sanwei/contracts/counseling/counselor';
import {
  bookSession,
  cancelSession,
  listFreeSlots,
  listMyCalendar,
  listMySessions,
  moveSession,
  Session,
  Slot,
} from '@sanwei/contracts/counseling/session';
import { type Door, join, open } from '../builder/index.js';

export const session: Door[] = [
  open(listFreeSlots),
  open(bookSession),
  open(moveSession),
  open(cancelSession),
  open(listMySessions),
  open(listMyCalendar),
  join(Slot, 'counselor', { from: 'counselorId', ask: findCounselors }),
  join(Session, 'counselor', { from: 'counselorId', ask: findCounselors }),
];
