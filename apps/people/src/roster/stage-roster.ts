import { type Sheet, sheetTroubleWords } from '@sanwei/files';
import type { Work } from '@sanwei/work';
import { indexOf } from '../person/reach.store.js';
import type { Secrets } from '../secrets.js';
import { type Roster, type RosterRow, rowsAtOnce } from './roster.rule.js';
import { sealRow } from './roster.store.js';
import { rosterRows } from './roster.table.js';
import { checkCells, columnsOf, isListOfErrors } from './roster-cells.js';

/** Puts the people of a sheet beside the register, each sealed. @returns why it cannot be read, in words, or null */
export const stageRoster = async (work: Work, secrets: Secrets, { id: rosterId }: Roster, sheet: Sheet): Promise<string | null> => {
  const columns = columnsOf(sheet.header);
  if (!columns.ok) return columns.error.words;
  const all = checkCells(sheet, columns.value);
  if (all.length === 0) return sheetTroubleWords({ why: 'empty' });
  const cipher = (await secrets.keys.make(work, [rosterId])).get(rosterId)!;
  const staged = all.map(({ number, cells, problems }, position): RosterRow => {
    const at = { rosterId, position };
    const good = problems.length === 0;
    return {
      ...{ ...at, number, status: good ? 'read' : 'bad', phoneIndex: good ? indexOf(secrets, 'phone', cells.phone) : null },
      cells: sealRow(cipher, at, 'cells', cells),
      problems: good ? null : sealRow(cipher, at, 'problems', problems),
    };
  });
  for (const portion of inPortions(staged)) await work.insert(rosterRows, portion);
  const bad = staged.filter(({ status }) => status === 'bad').length;
  await work.change("UPDATE roster SET status = 'checking', rowCount = ?, bad = ?, ofErrors = ? WHERE id = ?", [
    ...[staged.length, bad, isListOfErrors(sheet.header), rosterId],
  ]);
  return null;
};

/** In one statement: what the server takes is larger, and a long text of many rows is not. */
const mostSigns = 4_000_000;
const inPortions = (rows: readonly RosterRow[]): RosterRow[][] => {
  const portions: RosterRow[][] = [];
  let signs = 0;
  for (const row of rows) {
    const last = portions.at(-1);
    signs += row.cells.length;
    if (last && last.length < rowsAtOnce && signs <= mostSigns) last.push(row);
    else {
      portions.push([row]);
      signs = row.cells.length;
    }
  }
  return portions;
};
