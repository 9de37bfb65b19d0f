import { type ServiceWithRows, systemActor } from '@sanwei/contracts';
import type { DataSource } from 'typeorm';
import { actAlone } from './apart.js';
import type { Work } from './work.js';

/** One transaction of a sweep, as the service itself. */
export type ActInSweep = <T>(act: (work: Work) => Promise<T>) => Promise<T>;
/** @param before what ended earlier than this has had its time @returns how many went */
export type Sweep = (act: ActInSweep, before: Date) => Promise<number>;

/**
 * How long rows of a table are kept. `words` what goes, in English with the Chinese term; `from` the column whose instant begins the
 * days; `boundary` turns the last instant into what the column holds, where that is no instant. `sweep` is for what is more than rows
 * of one table, and for days that begin with more than one column says.
 */
export type RetentionRule = {
  table: string;
  words: string;
  keepDays: number;
  from: string;
  boundary?: (before: Date) => unknown;
  sweep?: Sweep;
  source: string;
};

const year = 365;

/** What every service keeps, whatever it is for. Receipts have a sweeper of their own, and lines of the trail nobody may delete here. */
export const retentionOfEveryService: readonly RetentionRule[] = [
  {
    table: 'consent',
    words: 'consents that were withdrawn (已撤回的同意)',
    keepDays: 3 * year,
    from: 'withdrawnAt',
    source: '《个人信息保护法》第六十九条：处理者须自证; 《民法典》第一百八十八条：三年',
  },
];

const dayMs = 86_400_000;
const atOnce = 500;
// 200,000 rows a day for each rule: more than a city writes, so that nothing falls behind.
const mostBatches = 400;

/**
 * Deletes what has had its time, in small statements so that nobody waits for it; what is left over goes at the next run.
 * @returns how many rows went, by table
 */
export const sweepRows = async (
  db: DataSource,
  service: ServiceWithRows,
  now: Date,
  rules: readonly RetentionRule[],
): Promise<Map<string, number>> => {
  const act: ActInSweep = (run) => actAlone(db, { service, actor: systemActor(service), now, requestId: 'retention' }, run);
  const gone = new Map<string, number>();
  for (const rule of rules) {
    const before = new Date(now.getTime() - rule.keepDays * dayMs);
    const count = rule.sweep ? await rule.sweep(act, before) : await deleteRows(db, rule, before);
    gone.set(rule.table, (gone.get(rule.table) ?? 0) + count);
  }
  return gone;
};

const deleteRows = async (
  db: DataSource,
  { table, from, boundary = (instant: Date): unknown => instant }: RetentionRule,
  before: Date,
): Promise<number> => {
  let count = 0;
  for (let batch = 0; batch < mostBatches; batch++) {
    const { affectedRows } = (await db.query(`DELETE FROM \`${table}\` WHERE \`${from}\` < ? LIMIT ?`, [boundary(before), atOnce])) as {
      affectedRows: number;
    };
    count += affectedRows;
    if (affectedRows < atOnce) break;
  }
  return count;
};

/** Once a day of the city's time, however often it is called; the first call after a start counts. */
export const onceADay = (act: (now: Date) => Promise<unknown>, nowOf: () => Date): (() => Promise<void>) => {
  let next = 0;
  return async () => {
    const now = nowOf();
    if (now.getTime() < next) return;
    await act(now);
    next = now.getTime() + dayMs;
  };
};
