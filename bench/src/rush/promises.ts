import type { Pool } from 'mysql2/promise';
import type { OpenClass } from './families.js';
import type { Told } from './ours.js';

type Row = { id: string; classId: string; childMark: string; applicationId: string; status: string; rank: number; together: number };

/** Counts what was promised and not kept, from what people were told and from the rows. */
export const broken = async (
  pool: Pool,
  told: readonly Told[],
  schoolClasses: readonly OpenClass[],
  capacity: number,
): Promise<Record<string, number>> => {
  const [rows] = (await pool.query('SELECT * FROM place WHERE classId IN (?) ORDER BY classId, rank', [
    schoolClasses.map(({ id }) => id),
  ])) as unknown as [Row[]];
  const count = { oversold: 0, doubled: 0, split: 0, lost: 0, overtaken: 0, outOfOrder: 0 };
  const known = new Map(rows.map((row) => [row.id, row]));
  for (const schoolClass of schoolClasses) {
    const own = rows.filter(({ classId }) => classId === schoolClass.id);
    const admitted = own.filter(({ status }) => status === 'admitted');
    count.oversold += Math.max(0, admitted.length - capacity);
    const firstWaiting = own.find(({ status }) => status === 'waiting')?.rank ?? Number.POSITIVE_INFINITY;
    count.overtaken += admitted.filter(({ rank }) => rank > firstWaiting).length;
    count.outOfOrder += own.filter(({ rank }, i) => rank !== i + 1).length;
    const arrived = told
      .filter((one) => one.schoolClass === schoolClass)
      .flatMap(({ reply }) => reply.value?.places.map(({ rank }) => rank) ?? []);
    const firstTold = [...new Set(arrived)];
    count.outOfOrder += firstTold.filter((rank, i) => i > 0 && rank < firstTold[i - 1]!).length;
  }
  count.doubled = rows.length - new Set(rows.map(({ childMark }) => childMark)).size;
  const byApplication = new Map<string, Set<string>>();
  for (const row of rows)
    if (row.together) byApplication.set(row.applicationId, (byApplication.get(row.applicationId) ?? new Set()).add(row.status));
  count.split = [...byApplication.values()].filter((statuses) => statuses.size > 1).length;
  for (const { reply } of told) {
    if (!reply.ok) count.lost += 1;
    for (const place of reply.value?.places ?? [])
      if (known.get(place.id)?.status !== place.status || known.get(place.id)?.rank !== place.rank) count.lost += 1;
  }
  return count;
};
