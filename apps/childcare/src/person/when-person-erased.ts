import type { Payload } from '@sanwei/contracts';
import { personErased } from '@sanwei/contracts/people/person';
import { type Hearer, Hears } from '@sanwei/wire';
import { markErased, type Work } from '@sanwei/work';
import { forgetFamily } from './forget-family.js';

/** A guardian has closed the account: children, health cards and consents go; held places go to the next families. */
@Hears(personErased, 'childcare')
export class WhenPersonErased implements Hearer<typeof personErased> {
  async hear({ personId }: Payload<typeof personErased>, work: Work): Promise<void> {
    // First of all: whoever still gives or writes under this consent is waited for, and nobody begins to afterwards.
    await markErased(work, personId);
    await work.change('DELETE FROM consent WHERE personId = ?', [personId]);
    await forgetFamily(work, personId);
  }
}
