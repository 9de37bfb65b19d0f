import { type Book, openBook } from './book.js';
import { type Sheet, type SheetLimits, type SheetRow, SheetStop, type SheetTrouble, sheetLimits } from './sheet.js';
import { readXml, type Tag } from './xml.js';
import { openZip } from './zip.js';

export type { Sheet, SheetLimits, SheetRow, SheetTrouble, WrongCell } from './sheet.js';
export { sheetLimits } from './sheet.js';

/**
 * The first visible sheet of an .xlsx. Formulas are not looked into, since their value is whatever the last program left there: such a
 * cell is named in `wrong`. Anything that cannot be read is an answer in words, never an exception.
 */
export const readSheet = async (
  bytes: Buffer,
  limits: SheetLimits = sheetLimits,
): Promise<{ ok: true; sheet: Sheet } | { ok: false; trouble: SheetTrouble }> => {
  try {
    const zip = await openZip(bytes, limits);
    const book = await openBook(zip, limits.cellSigns);
    const rows = new Rows(book, limits);
    await readXml(zip, book.sheet, { open: (tag) => rows.open(tag), close: (name) => rows.close(name), text: (text) => rows.text(text) });
    return { ok: true, sheet: rows.sheet() };
  } catch (error) {
    // A broken zip, XML that does not end, an entry larger than it says: all the same to the person.
    return { ok: false, trouble: error instanceof SheetStop ? error.trouble : { why: 'notASheet' } };
  }
};

const noCell = { column: -1, type: '', style: 0, text: '', formula: false };

/** Listens to the parts of one sheet as they come. */
class Rows {
  private readonly rows: SheetRow[] = [];
  private readonly merged: string[] = [];
  private mergedCount = 0;
  private row: SheetRow = { number: 0, cells: [], wrong: [] };
  private cell = noCell;
  private inValue = false;
  private signs = 0;

  constructor(
    private readonly book: Book,
    private readonly limits: SheetLimits,
  ) {}

  open({ name, attributes }: Tag): void {
    if (name === 'row') {
      this.row = { number: Number(attributes.r) || this.row.number + 1, cells: [], wrong: [] };
      this.cell = noCell;
    } else if (name === 'c') {
      const column = attributes.r ? columnOf(attributes.r) : this.cell.column + 1;
      this.cell = { column, type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), text: '', formula: false };
    } else if (name === 'f') this.cell = { ...this.cell, formula: true };
    else if (name === 'v' || name === 't') this.inValue = true;
    else if (name === 'mergeCell') {
      this.mergedCount += 1;
      if (this.merged.length < 5 && attributes.ref) this.merged.push(attributes.ref);
    }
  }

  text(text: string): void {
    if (this.inValue && this.cell.text.length < this.limits.cellSigns)
      this.cell = { ...this.cell, text: (this.cell.text + text).slice(0, this.limits.cellSigns) };
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.inValue = false;
    else if (name === 'c') this.endCell();
    else if (name === 'row') this.endRow();
  }

  /** @throws SheetStop */
  sheet(): Sheet {
    if (this.mergedCount > 0) throw new SheetStop({ why: 'mergedCells', at: this.merged, count: this.mergedCount });
    const [header, ...rows] = this.rows;
    if (!header || rows.length === 0) throw new SheetStop({ why: 'empty' });
    return {
      header: Array.from(header.cells, (cell) => cell ?? ''),
      headerNumber: header.number,
      rows: rows.map((row) => ({ ...row, cells: Array.from(row.cells, (cell) => cell ?? '') })),
    };
  }

  private endCell(): void {
    const { column, formula, type } = this.cell;
    const value = this.valueOf().trim();
    if (value === '' && !formula) return;
    if (column >= this.limits.columns) throw new SheetStop({ why: 'tooManyColumns', most: this.limits.columns });
    this.signs += value.length;
    if (this.signs > this.limits.signs) throw new SheetStop({ why: 'tooLong', most: this.limits.signs });
    this.row.cells[column] = value;
    if (formula || type === 'e') this.row.wrong.push({ column, why: formula ? 'formula' : 'error' });
  }

  private endRow(): void {
    if (this.row.cells.length === 0) return;
    this.rows.push(this.row);
    // One more is the header.
    if (this.rows.length > this.limits.rows + 1) throw new SheetStop({ why: 'tooManyRows', most: this.limits.rows });
  }

  private valueOf(): string {
    const { type, style, text } = this.cell;
    if (type === 's') return this.book.strings[Number(text)] ?? '';
    if (type === 'b') return text === '1' ? '是' : text === '' ? '' : '否';
    if (type === 'd') return text.slice(0, 10);
    if (type !== 'n' || text === '') return text;
    const number = Number(text);
    if (!Number.isFinite(number)) return text;
    return this.book.isDate[style] ? dayOf(number, this.book.since1904) : String(number);
  }
}

/** `B12` → 1. */
const columnOf = (reference: string): number => {
  let column = 0;
  for (const sign of reference.toUpperCase()) {
    if (sign < 'A' || sign > 'Z') break;
    column = column * 26 + sign.charCodeAt(0) - 64;
  }
  return column - 1;
};

/** Day zero of the book's counting; the 29 February 1900 that never was has been counted, so the zero lies a day earlier. */
const dayOf = (serial: number, since1904: boolean): string => {
  const days = Math.floor(serial) + (since1904 ? 1_462 : 0);
  const at = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000);
  return Number.isNaN(at.getTime()) ? String(serial) : at.toISOString().slice(0, 10);
};
