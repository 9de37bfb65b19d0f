import { personTurns } from '@sanwei/work';
import type { EntitySchema } from 'typeorm';
import { counselorHours, counselors, exceptionHours } from './counselor/counselor.table.js';
import { hotlines } from './hotline/hotline.table.js';
import { sessionCells, sessions } from './session/session.table.js';
import { workCalendarDays } from './work-calendar/work-calendar.table.js';

export const tables = [
  hotlines,
  counselors,
  counselorHours,
  exceptionHours,
  sessions,
  sessionCells,
  workCalendarDays,
  personTurns,
] as EntitySchema[];
