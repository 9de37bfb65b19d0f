import type { Pool } from 'mysql2/promise';
import type { Told } from './ours.js';
import { minutes, pause } from './places.js';

type Row = { counselorId: string; memberId: string; startsAt: Date };
export type Broken = { overlaps: number; refusedWithoutConflict: number; lost: number; otherRefusals: number; withoutOffer: number };
const apartMs = (minutes + pause) * 60_000;
const cross = (a: { startsAt: Date }, b: { startsAt: Date }) => Math.abs(a.startsAt.getTime() - b.startsAt.getTime()) < apartMs;

/** Counts what was promised and not kept, from what members were told and from the rows. */
export const broken = async (pool: Pool, told: readonly Told[]): Promise<Broken> => {
  const [rows] = (await pool.query('SELECT counselorId, memberId, startsAt FROM session ORDER BY counselorId, startsAt')) as unknown as [
    Row[],
  ];
  const given = new Map<string, Row[]>();
  for (const row of rows) given.set(row.counselorId, [...(given.get(row.counselorId) ?? []), row]);
  const overlaps = [...given.values()].flatMap((own) => own.filter((row, i) => i > 0 && cross(row, own[i - 1]!))).length;
  const held = new Set(rows.map((row) => `${row.memberId} ${row.counselorId} ${row.startsAt.getTime()}`));
  const keyOf = ({ masked, counselorId, startsAt }: Told['wish']) => `${masked} ${counselorId} ${startsAt.getTime()}`;
  const yes = told.filter(({ ok }) => ok);
  const taken = told.filter(({ code }) => code === 'SlotTaken');
  const conflicts = ({ wish }: Told) => (given.get(wish.counselorId) ?? []).some((row) => cross(row, wish));
  return {
    overlaps,
    refusedWithoutConflict: taken.filter((one) => !conflicts(one)).length,
    lost: yes.filter(({ wish }) => !held.has(keyOf(wish))).length + Math.abs(rows.length - yes.length),
    otherRefusals: told.length - yes.length - taken.length,
    withoutOffer: taken.filter(({ nearest }) => nearest !== 3).length,
  };
};
export const total = (counts: Broken): number => Object.values(counts).reduce((sum, one) => sum + one, 0);
