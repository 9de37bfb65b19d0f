import { dayIn } from '@sanwei/counseling/counselor.example';
import type { ListEntry } from './rows.example.js';

/** Bare ids, and no word that anybody wrote. In counseling the trail names nobody, so it is not here. */
const trail: ListEntry = {
  mayShow: { words: 'who did what to which thing', of: ({ ofA }) => [...ofA].filter((word) => /^[0-9a-f-]{36}$/.test(word)) },
};

/** Only what cannot be asked with an empty input, or shows something of somebody else on purpose. */
export const lists: Readonly<Record<string, ListEntry>> = {
  'people.trail.list-trail.v1': trail,
  'matchmaking.trail.list-trail.v1': trail,
  'childcare.trail.list-trail.v1': trail,
  'people.branch.search-branches.v1': { input: () => ({ words: '工会' }) },
  'people.work-calendar.view-work-calendar.v1': { input: () => ({ year: 2026 }) },
  'counseling.counselor.view-my-week.v1': { input: (city) => ({ from: dayIn(city.counseling, 0), days: 31 }) },
  'counseling.session.list-my-calendar.v1': { input: (city) => ({ from: dayIn(city.counseling, 0), days: 31 }) },
};
