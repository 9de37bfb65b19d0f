import { Inject } from '@nestjs/common';
import type { Payload } from '@sanwei/contracts';
import { personErased } from '@sanwei/contracts/people/person';
import { type Hearer, Hears } from '@sanwei/wire';
import { markErased, type Work } from '@sanwei/work';
import type { Profile } from '../profile/profile.rule.js';
import { removeProfile } from '../profile/profile.store.js';
import { SECRETS, type Secrets } from '../secrets.js';

/** A member has closed the account: profile, attestations and consents go, and what copies hold becomes unreadable. */
@Hears(personErased, 'matchmaking')
export class WhenPersonErased implements Hearer<typeof personErased> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async hear({ personId }: Payload<typeof personErased>, work: Work): Promise<void> {
    // Whoever still gives a consent is waited for, and nobody begins to afterwards. Then as a saving does: consents first, then the profile.
    await markErased(work, personId);
    await work.change('DELETE FROM consent WHERE personId = ?', [personId]);
    const [profile] = await work.sql<Profile>('SELECT id FROM profile WHERE personId = ? FOR UPDATE', [personId]);
    if (!profile) return;
    await this.secrets.keys.destroy(work, profile.id);
    await removeProfile(work, profile.id);
  }
}
