import type { FieldCipher } from '@sanwei/security';
import type { DataSource } from 'typeorm';

/** Columns of one table that the service's key seals, each bound to the row named by `row`, the primary key. */
export type SealedColumns = { table: string; row: string; columns: readonly string[] };

const atOnce = 200;

/**
 * Seals anew, under the newest key, what an older one has sealed. It may run beside the service and again after it was cut off: what has
 * the newest version is passed over, and a text that is written in the meantime is left as it is written.
 * @returns how many texts were sealed anew
 * @throws SealBroken when a text does not open: nothing is written over it, and what came before stays sealed anew
 */
export const resealColumns = async (
  db: DataSource,
  cipher: FieldCipher,
  all: readonly SealedColumns[],
  onBatch: (column: string, count: number) => void = () => undefined,
): Promise<number> => {
  let count = 0;
  for (const { table, row, columns } of all)
    for (const column of columns) {
      const done = await resealColumn(db, cipher, { table, row, column }, onBatch);
      count += done;
    }
  return count;
};

type At = { table: string; row: string; column: string };
const mostPasses = 10;
/** Once more from the beginning until nothing is found: what was written in between under an older key is seen by the next pass. */
const resealColumn = async (db: DataSource, cipher: FieldCipher, at: At, onBatch: (column: string, count: number) => void) => {
  let count = 0;
  for (let pass = 0; pass < mostPasses; pass++) {
    let after = '';
    for (let batch = await oldTexts(db, cipher, at, after); batch.length > 0; batch = await oldTexts(db, cipher, at, after)) {
      for (const one of batch) count += await resealOne(db, cipher, at, one);
      onBatch(`${at.table}.${at.column}`, count);
      after = batch.at(-1)!.id;
    }
    if (after === '') return count;
  }
  throw new Error(`somebody still writes ${at.table}.${at.column} under an older key: give the newest to every process first`);
};

type Old = { id: string; text: string };
const oldTexts = (db: DataSource, cipher: FieldCipher, { table, row, column }: At, after: string): Promise<Old[]> =>
  db.query(
    `SELECT \`${row}\` AS id, \`${column}\` AS text FROM \`${table}\`
     WHERE \`${row}\` > ? AND \`${column}\` IS NOT NULL AND \`${column}\` NOT LIKE ? ORDER BY \`${row}\` LIMIT ?`,
    [after, `${cipher.mark}%`, atOnce],
  );

/** The old text is a condition: one that somebody writes in this very instant stands. */
const resealOne = async (db: DataSource, cipher: FieldCipher, { table, row, column }: At, { id, text }: Old): Promise<number> => {
  const place = { table, column, row: id };
  const sealed = cipher.seal(cipher.open(text, place), place);
  const { affectedRows } = (await db.query(`UPDATE \`${table}\` SET \`${column}\` = ? WHERE \`${row}\` = ? AND \`${column}\` = ?`, [
    sealed,
    id,
    text,
  ])) as { affectedRows: number };
  return affectedRows;
};
