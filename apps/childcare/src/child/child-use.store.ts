import type { ChildId } from '@sanwei/contracts';
import { personsInTurn, type Work } from '@sanwei/work';
import type { ChildUse } from './child-use.rule.js';

const usesOf = async (work: Work, children: string, params: unknown[]): Promise<ChildUse[]> => {
  const rows = await work.sql<Omit<ChildUse, 'admitted' | 'hasCard'> & Record<'admitted' | 'hasCard', number | string | null>>(
    `SELECT c.id, c.guardianId, c.usedAt, MAX(h.childId IS NOT NULL) AS hasCard, MAX(p.appliedAt) AS lastAppliedAt,
       MAX(CASE WHEN p.live = 1 THEN s.endsOn END) AS heldUntil, MAX(p.status = 'admitted') AS admitted
     FROM (SELECT id, guardianId, usedAt FROM child WHERE ${children}) c
     LEFT JOIN health_card h ON h.childId = c.id
     LEFT JOIN place p ON p.guardianId = c.guardianId AND p.childId = c.id
     LEFT JOIN school_class s ON s.id = p.classId
     GROUP BY c.id, c.guardianId, c.usedAt ORDER BY c.id`,
    params,
  );
  return rows.map((row) => ({ ...row, admitted: Number(row.admitted) === 1, hasCard: Number(row.hasCard) === 1 }));
};

/** The next children in the order of their ids, after `after`. */
export const nextUses = (work: Work, after: string, atMost: number): Promise<ChildUse[]> =>
  usesOf(work, 'id > ? ORDER BY id LIMIT ?', [after, atMost]);

/**
 * The same of these children, in their guardians' turns: an enrollment or a health card that is being written is waited for, and seen.
 */
export const usesInTurn = async (work: Work, found: readonly ChildUse[]): Promise<ChildUse[]> => {
  await personsInTurn(
    work,
    found.map(({ guardianId }) => guardianId),
    work.now,
  );
  return usesOf(work, 'id IN (?)', [found.map(({ id }): ChildId => id)]);
};
