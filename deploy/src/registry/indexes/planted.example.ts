import { randomUUID } from 'node:crypto';
import type { TestService } from '@sanwei/testing';

export type Statement = { sql: string; params: unknown[] };
type Step = { table: string | null; type: string | null };
const many = 4_000;
const planted = new Set<string>();
const aliases: Record<string, string> = { o: 'outbox', p: 'outbox' };
export const longAgo = new Date('2026-01-01T00:00:00.000Z');
export const farAway = new Date('2035-01-01T00:00:00.000Z');

/** Everything that the service says to its database from now on. */
export const overhear = ({ running }: TestService): Statement[] => {
  const heard: Statement[] = [];
  const nothing = () => undefined;
  const logQuery = (sql: string, params?: unknown[]) => void heard.push({ sql, params: params ?? [] });
  Object.assign(running.room.db, {
    logger: { logQuery, logQueryError: nothing, logQuerySlow: nothing, logSchemaBuild: nothing, logMigration: nothing, log: nothing },
  });
  return heard;
};
/** The statements that read a planted table from end to end, with what the database says of them. */
export const fullScans = async ({ running }: TestService, heard: readonly Statement[]): Promise<string[]> => {
  const explained = [...new Map(heard.filter(({ sql }) => /^\s*(SELECT|UPDATE|DELETE)/i.test(sql)).map((one) => [one.sql, one])).values()];
  const found: string[] = [];
  for (const { sql, params } of explained) {
    const steps = (await running.room.db.query(`EXPLAIN ${sql}`, params)) as Step[];
    // Walking an index from one end counts too: the rows that are looked for may lie at the other.
    const scan = steps.find(({ table, type }) => /^(ALL|index)$/.test(type ?? '') && planted.has(aliases[table ?? ''] ?? table ?? ''));
    if (scan) found.push(`${scan.table}: ${sql}`);
  }
  return found;
};
export const plant = (service: TestService, table: string, row: (number: number) => Record<string, unknown>) => {
  const rows = Array.from({ length: many }, (_, number) => row(number));
  const columns = Object.keys(rows[0]!);
  planted.add(table);
  return service.database.asRoot(async (root) => {
    const names = columns.map((name) => `\`${name}\``).join(', ');
    await root.query(`INSERT INTO ${table} (${names}) VALUES ?`, [rows.map((one) => columns.map((name) => one[name]))]);
    await root.query(`ANALYZE TABLE ${table}`);
  });
};
export const mark = (number: number) => String(number).padStart(64, 'f');
export const aReceipt = (number: number) => ({
  ...{ messageId: randomUUID(), actorId: randomUUID(), subject: 'x', inputHash: mark(number), reply: null, at: longAgo },
});
/** Offers that end in a day: most of what lies in the outbox is not due. */
export const aLine = () => ({
  ...{ id: randomUUID(), subject: 'x', hearer: 'childcare', body: '{}', requestId: 'x', createdAt: longAgo, dueAt: farAway },
  ...{ tries: 0, failures: 0 },
});
