import type { In, Reply } from '@sanwei/contracts';
import { branchStaff } from '@sanwei/contracts';
import { findMemberProfiles } from '@sanwei/contracts/matchmaking/member-profile';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { scopeOf, type Work, withinScope } from '@sanwei/work';
import { attestation } from '../attestation/attestation.text.js';
import type { Profile } from '../profile/profile.rule.js';
import { profileEvents } from './profile-event.rule.js';

type Row = Profile & { signedAt: Date | null; endsAt: Date | null };

/** Of those whom the asker verifies, as the queue does; a draft is the person's own, and an import on its way nobody's yet. */
@Handles(findMemberProfiles)
export class FindMemberProfiles implements Handler<typeof findMemberProfiles> {
  async handle({ personIds }: In<typeof findMemberProfiles>, work: Work): Promise<Reply<typeof findMemberProfiles>> {
    const { where, values } = withinScope(scopeOf(work.actor.grants, branchStaff), 'branchId');
    const rows = await work.sql<Row>(
      `SELECT profile.id, personId, branchId, status, importId, profile.version, submittedAt, returnedAt, verifiedAt, signedAt, endsAt
       FROM profile LEFT JOIN attestation ON attestation.id =
         (SELECT newest.id FROM attestation newest WHERE newest.profileId = profile.id AND newest.textHash = ? ORDER BY newest.endsAt DESC LIMIT 1)
       WHERE personId IN (?) AND status <> 'draft' AND ${where}`,
      [attestation.hash, personIds, ...values],
    );
    const items = rows.map((row) => {
      work.record('看到会员档案的进度', row.id);
      const { personId, branchId, status, submittedAt, verifiedAt, signedAt, endsAt } = row;
      return {
        ...{ personId, branchId, status },
        submittedAt: submittedAt?.toISOString() ?? null,
        verifiedAt: verifiedAt?.toISOString() ?? null,
        attestationEndsAt: endsAt && endsAt > work.now ? endsAt.toISOString() : null,
        events: profileEvents(row, signedAt && endsAt ? { signedAt, endsAt } : null),
      };
    });
    return ok({ items });
  }
}
