import type { DataSource, EntityManager } from 'typeorm';

/** A transaction that begins with its first statement: an act that asks the outside first holds no connection meanwhile. */
export type Transaction = { manager: EntityManager; commit(): Promise<void>; rollback(): Promise<void>; release(): Promise<void> };

export const openTransaction = (db: DataSource): Transaction => {
  const runner = db.createQueryRunner();
  const run = runner.query.bind(runner);
  let begun: Promise<unknown> | null = null;
  // TypeORM wants to know of a transaction before it lets a lock be taken or a save join it.
  const state = runner as { isTransactionActive: boolean };
  state.isTransactionActive = true;
  runner.query = (async (statement: string, params?: unknown[], structured?: boolean) => {
    begun ??= run('START TRANSACTION');
    runner.data.begun = true;
    await begun;
    return run(statement, params as never, structured as never);
  }) as typeof runner.query;
  const end = async (statement: 'COMMIT' | 'ROLLBACK') => {
    if (begun) await run(statement);
    begun = null;
    runner.data.begun = false;
  };
  return {
    manager: runner.manager,
    commit: () => end('COMMIT'),
    // A lost connection has rolled back already; saying so again must not hide the first error.
    rollback: () => end('ROLLBACK').catch(() => undefined),
    release: async () => {
      state.isTransactionActive = false;
      await runner.release();
    },
  };
};
