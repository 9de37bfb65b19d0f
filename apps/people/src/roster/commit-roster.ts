import type { In, Reply } from '@sanwei/contracts';
import { commitRoster, commitRosterRows } from '@sanwei/contracts/people/roster';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { ownRoster, scopeWords } from './roster.store.js';

@Handles(commitRoster)
export class CommitRoster implements Handler<typeof commitRoster> {
  async handle({ rosterId, endMissing }: In<typeof commitRoster>, work: Work): Promise<Reply<typeof commitRoster>> {
    const one = await ownRoster(work, rosterId, 'FOR UPDATE');
    if (!one) return refuse('RosterNotFound');
    const { status, bad } = one;
    // The second tap under another command id finds it on its way.
    if (status === 'committing' || status === 'committed') return ok({ rosterId });
    if (status !== 'checked') return refuse('RosterNotInThisState', { status });
    if (one.added + one.same + one.moved === 0) return refuse('NothingInRoster');
    // A mistyped digit would put a member out.
    if (endMissing && bad > 0) return refuse('RosterNotClean', { bad });
    // What the uploader keeps now counts for the writing, not what it was at the upload.
    await work.change("UPDATE roster SET status = 'committing', committed = 0, endMissing = ?, scope = ? WHERE id = ?", [
      ...[endMissing, scopeWords(work), rosterId],
    ]);
    work.later(commitRosterRows, { rosterId, from: 0 }, work.now);
    return ok({ rosterId });
  }
}
