import type { DataSource } from 'typeorm';
import { againOrThrow } from './again.js';
import { openTransaction } from './transaction.js';
import { Work, type WorkOf } from './work.js';

/**
 * A transaction of its own inside an act: what must remain although the act is then refused (a wrong code counted), or must be
 * committed before the outside is asked (a claim). It comes before the act's own first statement: one act never holds two
 * connections, or as many acts as the pool has connections would wait for each other for good.
 * @returns what `act` returned, after the commit
 */
export const apart = async <T>(work: Work, act: (own: Work) => Promise<T>): Promise<T> => {
  const { of, manager } = work.ground();
  if (manager.queryRunner?.data.begun) throw new Error('apart comes before the first statement of the act');
  return actAlone(manager.dataSource, of, act);
};

/** One transaction that nobody asked for over the wire, so without receipt and refusal. It may run again after a deadlock. */
export const actAlone = async <T>(db: DataSource, of: WorkOf, act: (work: Work) => Promise<T>): Promise<T> => {
  const kept = new Map<string, unknown>();
  for (let attempt = 1; ; attempt++) {
    const transaction = openTransaction(db);
    try {
      const work = new Work(of, transaction.manager, kept);
      const value = await act(work);
      await work.flush();
      await transaction.commit();
      return value;
    } catch (error) {
      await transaction.rollback();
      await againOrThrow(error, attempt, false);
    } finally {
      await transaction.release().catch(() => undefined);
    }
  }
};
