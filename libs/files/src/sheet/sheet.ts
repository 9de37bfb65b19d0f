/** A cell as text: numbers without a decimal point where they are whole, dates as YYYY-MM-DD. */
export type WrongCell = { column: number; why: 'formula' | 'error' };
/** `number` is the row's number in the program that the person uses, from 1. */
export type SheetRow = { number: number; cells: string[]; wrong: WrongCell[] };
/** The first row that holds anything is the header; `headerNumber` is its number. */
export type Sheet = { header: string[]; headerNumber: number; rows: SheetRow[] };

export type SheetLimits = {
  /** Unzipped, all entries together: a zip bomb is refused before it is opened. */
  unzippedBytes: number;
  entries: number;
  rows: number;
  columns: number;
  /** Of one cell; what is longer is no text that a program of sheets has written. @source ECMA-376: 32,767 signs */
  cellSigns: number;
  /** Of all cells together: one text may be named by every cell. */
  signs: number;
};
export const sheetLimits: SheetLimits = {
  unzippedBytes: 64 * 1024 * 1024,
  entries: 500,
  rows: 20_000,
  columns: 60,
  cellSigns: 32_767,
  signs: 10_000_000,
};

export type SheetTrouble =
  | { why: 'notASheet' | 'empty' }
  | { why: 'tooLarge' | 'tooLong' | 'tooManyRows' | 'tooManyColumns'; most: number }
  | { why: 'mergedCells'; at: string[]; count: number };

/** Ends the reading with what the person is told. */
export class SheetStop extends Error {
  override name = 'SheetStop';
  constructor(readonly trouble: SheetTrouble) {
    super(trouble.why);
  }
}
