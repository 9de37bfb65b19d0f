import type { In, Reply } from '@sanwei/contracts';
import { resumeProfile } from '@sanwei/contracts/matchmaking/profile';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { lockOwnProfile } from './profile.store.js';

@Handles(resumeProfile)
export class ResumeProfile implements Handler<typeof resumeProfile> {
  async handle(_input: In<typeof resumeProfile>, work: Work): Promise<Reply<typeof resumeProfile>> {
    const profile = await lockOwnProfile(work);
    if (!profile) return refuse('ProfileMissing');
    const { id, status } = profile;
    if (status === 'active') return ok({ status });
    if (status !== 'paused') return refuse('NotInThisState', { status });
    await work.change("UPDATE profile SET status = 'active', changedAt = ? WHERE id = ?", [work.now, id]);
    work.record('恢复推荐', id);
    return ok({ status: 'active' });
  }
}
