import type { Payload } from '@sanwei/contracts';
import { profilesImported } from '@sanwei/contracts/matchmaking/register-import';
import { createImportedPersons } from '@sanwei/contracts/people/person';
import { type Hearer, Hears } from '@sanwei/wire';
import type { Work } from '@sanwei/work';

/** People of a paper register need accounts: made page by page, so that thousands hold up nobody. */
@Hears(profilesImported, 'people')
export class WhenProfilesImported implements Hearer<typeof profilesImported> {
  async hear({ importId }: Payload<typeof profilesImported>, work: Work): Promise<void> {
    work.later(createImportedPersons, { importId, after: null }, work.now);
  }
}
