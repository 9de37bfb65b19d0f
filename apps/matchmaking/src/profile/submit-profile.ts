import type { In, Reply } from '@sanwei/contracts';
import { submitProfile } from '@sanwei/contracts/matchmaking/profile';
import { checkTexts } from '@sanwei/contracts/matchmaking/profile-text';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { consentInTurn, type Work } from '@sanwei/work';
import { attestedUntil } from '../attestation/attestation.store.js';
import { checkAfterSave } from '../profile-text/profile-text.rule.js';
import { registerTexts } from '../register-consent/register-consent.text.js';
import type { Profile } from './profile.rule.js';
import { lockOwnProfile } from './profile.store.js';

@Handles(submitProfile)
export class SubmitProfile implements Handler<typeof submitProfile> {
  async handle(_input: In<typeof submitProfile>, work: Work): Promise<Reply<typeof submitProfile>> {
    if (!(await consentInTurn(work, registerTexts.register))) return refuse('RegisterConsentMissing', { purpose: 'register' });
    const profile = await lockOwnProfile(work);
    if (!profile) return refuse('ProfileMissing');
    const { id, status, submittedAt } = profile;
    // The second tap under another command id finds it done.
    if (status === 'submitted') return ok({ status, at: (submittedAt ?? work.now).toISOString() });
    if (status !== 'draft' && status !== 'returned') return refuse('NotInThisState', { status });
    if (!(await attestedUntil(work, id))) return refuse('AttestationMissing');
    await work.change("UPDATE profile SET status = 'submitted', submittedAt = ?, returnReason = NULL WHERE id = ?", [work.now, id]);
    work.hint('queue.verification');
    if (profile.texts === 'notYet') await this.check(profile, work);
    work.record('提交档案', id);
    return ok({ status: 'submitted', at: work.now.toISOString() });
  }

  private async check({ id, version }: Profile, work: Work): Promise<void> {
    const { texts, textsAt } = checkAfterSave('submitted', version, work.now);
    await work.change('UPDATE profile SET texts = ?, textsVersion = ?, textsAt = ? WHERE id = ?', [texts, version, textsAt, id]);
    work.later(checkTexts, { profileId: id, version }, work.now);
  }
}
