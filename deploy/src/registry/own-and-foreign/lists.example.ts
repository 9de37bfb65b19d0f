import { dayIn } from '@sanwei/counseling/counselor.example';
import type { ListEntry } from './rows.example.js';

/** Only what cannot be asked with an empty input, or shows something of somebody else on purpose. */
export const lists: Readonly<Record<string, ListEntry>> = {
  'people.work-calendar.view-work-calendar.v1': { input: () => ({ year: 2026 }) },
  'counseling.session.list-my-calendar.v1': { input: (city) => ({ from: dayIn(city.counseling, 0), days: 31 }) },
};
