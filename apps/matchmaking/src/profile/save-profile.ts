import { randomInt } from 'node:crypto';
import { Inject } from '@nestjs/common';
import type { In, PersonId, ProfileId, Reply } from '@sanwei/contracts';
import { saveProfile } from '@sanwei/contracts/matchmaking/profile';
import { checkTexts } from '@sanwei/contracts/matchmaking/profile-text';
import { cityDay, ok, refuse } from '@sanwei/kernel';
import type { FieldCipher } from '@sanwei/security';
import { type Handler, Handles } from '@sanwei/wire';
import { consentInTurn, type Work } from '@sanwei/work';
import { checkAfterSave, sameTexts, textsOf } from '../profile-text/profile-text.rule.js';
import { registerTexts } from '../register-consent/register-consent.text.js';
import { SECRETS, type Secrets } from '../secrets.js';
import { type Card, checkCard, type Profile, statusAfterSave, touchesIdentity } from './profile.rule.js';
import { lockOwnProfile, openCard, sealCard } from './profile.store.js';
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
    // A clerk's yes or an answer about the words may come in this very moment: the whole row is written, so it waits.
    const before = await lockOwnProfile(work);
    if ((before?.version ?? 0) !== version) return refuse('ProfileChanged', { version: before?.version ?? 0 });
    const id = before?.id ?? work.newId<ProfileId>();
    const cipher = await this.secrets.keys.cipherFor(work, id);
    const changed = { branchId, sex, card: sealCard(cipher, id, card), version: version + 1, changedAt: work.now };
    const after = before
      ? { ...before, ...changed, ...this.standing(before, cipher, { branchId, sex, card }, work.now) }
      : firstOf(id, work, changed);
    if (before) await work.rows(profiles).update({ id }, after);
    else await work.insert(profiles, [after]);
    // A clerk decides on the version that the list has shown.
    if (after.status === 'submitted') work.hint('queue.verification');
    if (before?.texts === 'waiting') work.hint('queue.text-check');
    if (after.texts === 'checking' && after.textsVersion === after.version)
      work.later(checkTexts, { profileId: id, version: after.version }, work.now);
    return ok({ profile: await shownProfile(work, cipher, after, card) });
  }

  /** What the change means for what the branch has verified, and for words that have been checked. */
  private standing(before: Profile, cipher: FieldCipher, now: { branchId: string; sex: string; card: Card }, at: Date) {
    const card = openCard(cipher, before);
    const status = statusAfterSave(before.status, touchesIdentity({ ...before, card }, now));
    return {
      ...(status === before.status ? {} : { status, submittedAt: at, verifiedAt: null, verifiedBy: null }),
      ...(sameTexts(textsOf(card), textsOf(now.card)) ? {} : checkAfterSave(status, before.version + 1, at)),
    };
  }
}

type Typed = Pick<Profile, 'branchId' | 'sex' | 'card' | 'version' | 'changedAt'>;
const firstOf = (id: ProfileId, work: Work, typed: Typed): Profile => ({
  ...typed,
  ...checkAfterSave('draft', typed.version, work.now),
  id,
  personId: work.actor.id as PersonId,
  status: 'draft',
  tieBreaker: randomInt(2 ** 31 - 1),
  returnReason: null,
  createdAt: work.now,
  submittedAt: null,
  returnedAt: null,
  verifiedAt: null,
  verifiedBy: null,
  importId: null,
});
