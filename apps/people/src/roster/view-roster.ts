import type { In, Reply } from '@sanwei/contracts';
import { viewRoster } from '@sanwei/contracts/people/roster';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { ownRoster } from './roster.store.js';

@Handles(viewRoster)
export class ViewRoster implements Handler<typeof viewRoster> {
  async handle({ rosterId }: In<typeof viewRoster>, work: Work): Promise<Reply<typeof viewRoster>> {
    const one = await ownRoster(work, rosterId);
    if (!one) return refuse('RosterNotFound');
    const { id, branchId, status, trouble, rowCount: rows, checked, added, same, moved, bad, missing, committed, ended } = one;
    const times = { createdAt: one.createdAt.toISOString(), committedAt: one.committedAt?.toISOString() ?? null };
    return ok({ roster: { id, branchId, status, trouble, rows, checked, added, same, moved, bad, missing, committed, ended, ...times } });
  }
}
