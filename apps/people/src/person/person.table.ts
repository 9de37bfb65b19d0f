import { hash, id, instant, maybe, sealed, table, text } from '@sanwei/work';
import type { Person } from './person.rule.js';

export const persons = table<Person>(
  'person',
  {
    id: id(true),
    displayName: maybe(text(24)),
    openidIndex: maybe(hash()),
    openidSealed: maybe(sealed()),
    phoneIndex: maybe(hash()),
    phoneSealed: maybe(sealed()),
    joinedAt: instant(),
    closedAt: maybe(instant()),
  },
  [
    { columns: ['openidIndex'], unique: true },
    { columns: ['phoneIndex'], unique: true },
  ],
);
