import type { PersonId } from '@sanwei/contracts';
import { id, instant, table } from '@sanwei/work';

/** Who has closed the account. A passport made before it may be shown for some seconds more: nothing is written for the person again. */
export type ErasedPerson = { personId: PersonId; at: Date };
export const erasedPersons = table<ErasedPerson>('erased_person', { personId: id(true), at: instant() });
