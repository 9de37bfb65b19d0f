import type { Out, PersonId } from '@sanwei/contracts';
import type { closeAccount } from '@sanwei/contracts/people/person';
import type { Work } from '@sanwei/work';
import { closingDueAt } from '../data-order/open-closing-order.js';
import { deletedAtClosing, keptAfterClosing } from './closing.text.js';

/** What is said to whoever has closed the account, each time that the closing is asked for again. */
export const closedAccount = async (work: Work, personId: PersonId, at: Date): Promise<Out<typeof closeAccount>> => ({
  ...{ at: at.toISOString(), dueAt: (await closingDueAt(work, personId, at)).toISOString() },
  ...{ deleted: [...deletedAtClosing], kept: [...keptAfterClosing] },
});
