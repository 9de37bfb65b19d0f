import type { Pool } from 'mysql2/promise';
import type { Family, OpenClass } from './families.js';
import { insertAll, inTransaction, placesOnly, rowsOf } from './rows.js';

/** The limit of the same durable work: the same rows, 100 families in a transaction, one writer, nothing decided. */
export const rawBatched = async (
  pool: Pool,
  families: readonly Family[],
  schoolClasses: readonly OpenClass[],
  only: 'all' | 'places' = 'all',
) => {
  const byClass = schoolClasses.map((schoolClass, g) => ({
    schoolClass,
    families: families.filter((_family, i) => i % schoolClasses.length === g),
  }));
  for (const { schoolClass, families: own } of byClass) {
    let rank = 1;
    for (let from = 0; from < own.length; from += 100) {
      const batch = own.slice(from, from + 100).map((family) => {
        const firstRank = rank;
        rank += family.children.length;
        return { family, status: 'waiting', firstRank };
      });
      await inTransaction(pool, async (connection) => {
        const rows = rowsOf(batch, schoolClass, new Date());
        if (only === 'places') await placesOnly(connection, rows.places);
        else await insertAll(connection, rows);
        await connection.query('UPDATE school_class SET nextRank = ?, waiting = waiting + ? WHERE id = ?', [
          rank,
          rows.places.length,
          schoolClass.id,
        ]);
      });
    }
  }
};

/** What one would write by hand: each request a transaction that locks the class, looks, writes the same rows and commits. */
export const forUpdate = (pool: Pool, families: readonly Family[], schoolClasses: readonly OpenClass[]) =>
  Promise.all(families.map((family, i) => oneRequest(pool, family, schoolClasses[i % schoolClasses.length]!)));

const oneRequest = (pool: Pool, family: Family, schoolClass: OpenClass) =>
  inTransaction(pool, async (connection) => {
    const [[row]] = (await connection.query('SELECT * FROM school_class WHERE id = ? FOR UPDATE', [schoolClass.id])) as never as [
      [{ capacity: number; taken: number; waiting: number; nextRank: number }],
    ];
    const ids = family.children.map(({ id }) => id);
    await connection.query('SELECT id, guardianId, mark, bornOn FROM child WHERE id IN (?)', [ids]);
    await connection.query('SELECT personId FROM consent WHERE personId = ? AND live = 1', [family.guardianId]);
    await connection.query('SELECT childMark FROM place WHERE programId = ? AND childMark IN (?) AND live = 1', [
      schoolClass.programId,
      family.children.map(({ mark }) => mark),
    ]);
    const free = row.waiting > 0 ? 0 : row.capacity - row.taken;
    const status = free >= ids.length ? 'admitted' : 'waiting';
    await insertAll(connection, rowsOf([{ family, status, firstRank: row.nextRank }], schoolClass, new Date()));
    await connection.query('UPDATE school_class SET taken = taken + ?, waiting = waiting + ?, nextRank = nextRank + ? WHERE id = ?', [
      status === 'admitted' ? ids.length : 0,
      status === 'waiting' ? ids.length : 0,
      ids.length,
      schoolClass.id,
    ]);
  });
