import { setWorkCalendar, viewWorkCalendar } from '@sanwei/contracts/people/work-calendar';
import { type Door, open } from '../builder/index.js';

export const workCalendar: Door[] = [open(viewWorkCalendar), open(setWorkCalendar)];
