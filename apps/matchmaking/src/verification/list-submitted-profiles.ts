import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { branchStaff } from '@sanwei/contracts';
import { listSubmittedProfiles } from '@sanwei/contracts/matchmaking/verification';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { beyondCursor, pageFrom, scopeOf, type Work, withinScope } from '@sanwei/work';
import { attestation } from '../attestation/attestation.text.js';
import { OpenCards } from '../profile/open-cards.js';
import type { Profile } from '../profile/profile.rule.js';

type Row = Pick<Profile, 'id' | 'version' | 'personId' | 'branchId' | 'sex' | 'texts'> & {
  submittedAt: Date;
  attestationEndsAt: Date | null;
};

@Handles(listSubmittedProfiles)
export class ListSubmittedProfiles implements Handler<typeof listSubmittedProfiles> {
  constructor(@Inject(OpenCards) private readonly cards: OpenCards) {}

  async handle({ branchId, first, after }: In<typeof listSubmittedProfiles>, work: Work): Promise<Reply<typeof listSubmittedProfiles>> {
    const { where, values } = withinScope(scopeOf(work.actor.grants, branchStaff), 'branchId');
    const only = withinScope(branchId ? [branchId] : 'city', 'branchId');
    const beyond = beyondCursor(after, 'submittedAt');
    const rows = await work.sql<Row>(
      `SELECT id, version, personId, branchId, sex, texts, submittedAt,
         (SELECT MAX(endsAt) FROM attestation WHERE profileId = profile.id AND textHash = ?) AS attestationEndsAt
       FROM profile WHERE status = 'submitted' AND ${where} AND ${only.where} AND ${beyond.where} ORDER BY submittedAt, id LIMIT ?`,
      [attestation.hash, ...values, ...only.values, ...beyond.values, first + 1],
    );
    const page = pageFrom(rows, first, (row) => row.submittedAt);
    const cards = await this.cards.of(work, page.items);
    const items = page.items.flatMap(({ attestationEndsAt, submittedAt, ...row }) => {
      const card = cards.get(row.id);
      if (!card) return [];
      work.record('看到待核实的一份', row.id);
      const { realName, bornOn, city } = card;
      const times = { submittedAt: submittedAt.toISOString(), attestationEndsAt: attestationEndsAt?.toISOString() ?? null };
      return [{ ...row, realName, bornOn, city, ...times }];
    });
    return ok({ items, next: page.next });
  }
}
