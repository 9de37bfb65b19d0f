import { day, id, instant, table, text, whole, withDefault, word } from '@sanwei/work';
import type { Program, SchoolClass } from './program.rule.js';

export const programs = table<Program>(
  'program',
  {
    id: id(true),
    name: text(40),
    season: word(),
    startsOn: day(),
    endsOn: day(),
    opensAt: instant(),
    closesAt: instant(),
    publishedBy: id(),
    publishedAt: instant(),
  },
  [{ columns: ['publishedAt', 'id'] }],
);

export const classes = table<SchoolClass>(
  'school_class',
  {
    id: id(true),
    programId: id(),
    name: text(40),
    siteId: id(),
    site: text(60),
    startsOn: day(),
    endsOn: day(),
    youngest: whole(),
    oldest: whole(),
    capacity: whole(),
    taken: whole(),
    waiting: whole(),
    nextRank: whole(),
    opensAt: instant(),
    closesAt: instant(),
    version: withDefault(whole(), 1),
  },
  [{ columns: ['closesAt', 'id'] }, { columns: ['programId'] }, { columns: ['siteId'] }],
);
