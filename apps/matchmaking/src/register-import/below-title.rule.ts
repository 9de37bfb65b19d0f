import { looksLikePerson } from './first-row.rule.js';
import { guessMapping } from './import-mapping.rule.js';

/** A list as it was read. `number`: which line of the sheet a row was. */
type Listed = { header: string[]; headerNumber: number; rows: { number: number; cells: string[] }[] };
/** A title, and below it a line of who has filled it in: more is no list. */
const mostTitles = 2;
/** A line of a list may hold one word that is a column's name too; two say that it is a header. */
const fewest = 2;
const recognized = (cells: readonly string[]) => guessMapping(cells).filter((field) => field !== null).length;

/** The same sheet from its header on, where a title or two stand above it. What stands above is no person and is left out. */
export const belowTitle = <Sheet extends Listed>(sheet: Sheet): Sheet => {
  if (recognized(sheet.header) > 0 || looksLikePerson(sheet.header)) return sheet;
  const at = sheet.rows.slice(0, mostTitles).findIndex(({ cells }) => recognized(cells) >= fewest);
  const found = sheet.rows[at];
  return found ? { ...sheet, header: found.cells, headerNumber: found.number, rows: sheet.rows.slice(at + 1) } : sheet;
};
