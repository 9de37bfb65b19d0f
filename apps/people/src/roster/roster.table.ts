import { flag, hash, id, instant, longSealed, longText, maybe, sealed, table, text, whole, word } from '@sanwei/work';
import type { Roster, RosterRow } from './roster.rule.js';

export const rosters = table<Roster>(
  'roster',
  {
    id: id(true),
    branchId: id(),
    uploadedBy: id(),
    scope: longText(),
    fileId: maybe(id()),
    status: word(),
    trouble: maybe(text(200)),
    rowCount: whole(),
    checked: whole(),
    added: whole(),
    same: whole(),
    moved: whole(),
    bad: whole(),
    missing: whole(),
    ofErrors: flag(),
    committed: whole(),
    endMissing: flag(),
    ended: whole(),
    createdAt: instant(),
    committedAt: maybe(instant()),
  },
  [{ columns: ['createdAt'] }, { columns: ['uploadedBy', 'createdAt', 'id'] }],
);

export const rosterRows = table<RosterRow>(
  'roster_row',
  {
    rosterId: id(true),
    position: { ...whole(), primary: true },
    number: whole(),
    status: word(8),
    phoneIndex: maybe(hash()),
    cells: longSealed(),
    problems: maybe(sealed()),
  },
  [{ columns: ['rosterId', 'phoneIndex'] }],
);
