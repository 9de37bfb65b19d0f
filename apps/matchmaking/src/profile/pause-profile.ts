import type { In, Reply } from '@sanwei/contracts';
import { pauseProfile } from '@sanwei/contracts/matchmaking/profile';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { lockOwnProfile } from './profile.store.js';

@Handles(pauseProfile)
export class PauseProfile implements Handler<typeof pauseProfile> {
  async handle(_input: In<typeof pauseProfile>, work: Work): Promise<Reply<typeof pauseProfile>> {
    const profile = await lockOwnProfile(work);
    if (!profile) return refuse('ProfileMissing');
    const { id, status } = profile;
    if (status === 'paused') return ok({ status });
    if (status !== 'active') return refuse('NotInThisState', { status });
    await work.change("UPDATE profile SET status = 'paused', changedAt = ? WHERE id = ?", [work.now, id]);
    work.record('暂停推荐', id);
    return ok({ status: 'paused' });
  }
}
