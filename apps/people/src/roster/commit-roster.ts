import type { In, Reply } from '@sanwei/contracts';
import { commitRoster, commitRosterRows } from '@sanwei/contracts/people/roster';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { countUnnamed, ownRoster, scopeWords } from './roster.store.js';

@Handles(commitRoster)
export class CommitRoster implements Handler<typeof commitRoster> {
  async handle({ rosterId, endCount }: In<typeof commitRoster>, work: Work): Promise<Reply<typeof commitRoster>> {
    const one = await ownRoster(work, rosterId, 'FOR UPDATE');
    if (!one) return refuse('RosterNotFound');
    const { status, bad } = one;
    if (status === 'committing' || status === 'committed') {
      const confirmed = one.endMissing ? one.missing : null;
      // The second tap under another command id finds it on its way. Another number is another decision, and it came too late.
      return endCount === confirmed ? ok({ rosterId }) : refuse('RosterConfirmed', { endCount: confirmed });
    }
    if (status !== 'checked') return refuse('RosterNotInThisState', { status });
    if (one.added + one.same + one.moved === 0) return refuse('NothingInRoster');
    const missing = await countUnnamed(work, one);
    if (endCount !== null) {
      // Mended rows alone: everybody who was in order from the start would be put out.
      if (one.ofErrors) return refuse('RosterOfErrors');
      // A mistyped digit would put a member out.
      if (bad > 0) return refuse('RosterNotClean', { bad });
      // What the clerk has confirmed is a number of people, not a box that is ticked.
      if (endCount !== missing) return refuse('EndCountChanged', { missing });
    }
    // What the uploader keeps now counts for the writing, not what it was at the upload.
    await work.change("UPDATE roster SET status = 'committing', committed = 0, missing = ?, endMissing = ?, scope = ? WHERE id = ?", [
      ...[missing, endCount !== null, scopeWords(work), rosterId],
    ]);
    work.hint(`roster.${rosterId}`);
    work.later(commitRosterRows, { rosterId, from: 0 }, work.now);
    return ok({ rosterId });
  }
}
