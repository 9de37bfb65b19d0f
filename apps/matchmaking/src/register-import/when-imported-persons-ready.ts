import type { Payload } from '@sanwei/contracts';
import { importedPersonsReady } from '@sanwei/contracts/people/person';
import { type Hearer, Hears } from '@sanwei/wire';
import type { Work } from '@sanwei/work';

/** `people` has the phones now. Here only their index stays, by which nobody is imported twice. */
@Hears(importedPersonsReady, 'matchmaking')
export class WhenImportedPersonsReady implements Hearer<typeof importedPersonsReady> {
  async hear({ importId }: Payload<typeof importedPersonsReady>, work: Work): Promise<void> {
    await work.change('UPDATE imported_phone SET phoneSealed = NULL WHERE importId = ?', [importId]);
  }
}
