import type { In, Reply } from '@sanwei/contracts';
import { viewRoster } from '@sanwei/contracts/people/roster';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { countUnnamed, ownRoster } from './roster.store.js';

@Handles(viewRoster)
export class ViewRoster implements Handler<typeof viewRoster> {
  async handle({ rosterId }: In<typeof viewRoster>, work: Work): Promise<Reply<typeof viewRoster>> {
    const one = await ownRoster(work, rosterId);
    if (!one) return refuse('RosterNotFound');
    const { id, branchId, status, trouble, rowCount: rows, checked, added, same, moved, bad, ofErrors, committed, ended } = one;
    // While the clerk decides, the register goes on: the number to be confirmed is the one of now.
    const missing = status === 'checked' ? await countUnnamed(work, one) : one.missing;
    const counts = { rows, checked, added, same, moved, bad, missing, committed, ended };
    const times = { createdAt: one.createdAt.toISOString(), committedAt: one.committedAt?.toISOString() ?? null };
    return ok({ roster: { id, branchId, status, trouble, ...counts, ofErrors: Boolean(ofErrors), ...times } });
  }
}
