import { flag, hash, id, instant, maybe, table, whole, word } from '@sanwei/work';
import type { Place } from './enrollment.rule.js';

export const places = table<Place>(
  'place',
  {
    id: id(true),
    programId: id(),
    classId: id(),
    applicationId: id(),
    childId: id(),
    childMark: hash(),
    guardianId: id(),
    status: word(),
    rank: whole(),
    together: flag(),
    offerEndsAt: maybe(instant()),
    appliedAt: instant(),
    live: maybe(whole<1>()),
  },
  [
    // What holds even if all code above were wrong: a child once per program, a rank once per class.
    { columns: ['programId', 'childMark', 'live'], unique: true },
    { columns: ['classId', 'rank'], unique: true },
    // The waiting line of a class, without a look into its rows.
    { columns: ['classId', 'status', 'rank', 'guardianId'] },
    { columns: ['guardianId'] },
    { columns: ['applicationId'] },
  ],
);
