import { randomInt } from 'node:crypto';
import { Inject } from '@nestjs/common';
import type { In, PersonId, ProfileId, Reply } from '@sanwei/contracts';
import { saveProfile } from '@sanwei/contracts/matchmaking/profile';
import { cityDay, ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { consentInTurn, type Work } from '@sanwei/work';
import { registerTexts } from '../register-consent/register-consent.text.js';
import { SECRETS, type Secrets } from '../secrets.js';
import { type Card, checkCard, type Profile, statusAfterSave, touchesIdentity } from './profile.rule.js';
import { openCard, ownProfile, sealCard } from './profile.store.js';
import { profiles } from './profile.table.js';
import { shownProfile } from './shown-profile.js';

@Handles(saveProfile)
export class SaveProfile implements Handler<typeof saveProfile> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ version, branchId, sex, ...card }: In<typeof saveProfile>, work: Work): Promise<Reply<typeof saveProfile>> {
    // Before anything is stored, in the transaction that stores it; a second saving of the same member waits here.
    if (!(await consentInTurn(work, registerTexts.register))) return refuse('RegisterConsentMissing', { purpose: 'register' });
    const checked = checkCard(sex, card, cityDay(work.now));
    if (!checked.ok) return checked;
    const known = await work.sql('SELECT 1 FROM branch_scope WHERE branchId = ? LIMIT 1', [branchId]);
    if (known.length === 0) return refuse('BranchNotFound');
    const before = await ownProfile(work);
    if ((before?.version ?? 0) !== version) return refuse('ProfileChanged', { version: before?.version ?? 0 });
    const id = before?.id ?? work.newId<ProfileId>();
    const cipher = await this.secrets.keys.cipherFor(work, id);
    const changed = { branchId, sex, card: sealCard(cipher, id, card), version: version + 1, changedAt: work.now };
    const after = before
      ? { ...before, ...changed, ...this.statusOf(before, openCard(cipher, before), { branchId, sex, card }, work.now) }
      : { ...firstOf(id, work), ...changed };
    if (before) await work.rows(profiles).update({ id }, after);
    else await work.insert(profiles, [after]);
    return ok({ profile: await shownProfile(work, cipher, after, card) });
  }

  private statusOf(before: Profile, card: Card, now: { branchId: string; sex: string; card: Card }, at: Date) {
    const status = statusAfterSave(before.status, touchesIdentity({ ...before, card }, now));
    return status === before.status ? {} : { status, submittedAt: at, verifiedAt: null, verifiedBy: null };
  }
}

const firstOf = (id: ProfileId, work: Work) => ({
  id,
  personId: work.actor.id as PersonId,
  status: 'draft' as const,
  tieBreaker: randomInt(2 ** 31 - 1),
  returnReason: null,
  createdAt: work.now,
  submittedAt: null,
  verifiedAt: null,
  verifiedBy: null,
  importId: null,
});
