import type { BranchId, In, PersonId, Reply, RosterId } from '@sanwei/contracts';
import { beginRoster, forgetRoster, readRoster } from '@sanwei/contracts/people/roster';
import { ownFile } from '@sanwei/files';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { type Roster, rosterMs } from './roster.rule.js';
import { keptOf, rosterPurpose, scopeWords } from './roster.store.js';
import { rosters } from './roster.table.js';

@Handles(beginRoster)
export class BeginRoster implements Handler<typeof beginRoster> {
  async handle({ fileId, branchId }: In<typeof beginRoster>, work: Work): Promise<Reply<typeof beginRoster>> {
    if (!(await ownFile(work, fileId, rosterPurpose))) return refuse('FileNotFound');
    const id = work.newId<RosterId>();
    const one = newRoster({ id, branchId, uploadedBy: work.actor.id as PersonId, scope: scopeWords(work), fileId }, work.now);
    if (!(await keptOf(work, one, [branchId])).has(branchId)) return refuse('BranchNotFound');
    await work.insert(rosters, [one]);
    work.later(readRoster, { rosterId: id, from: 0 }, work.now);
    work.later(forgetRoster, { rosterId: id, from: 0 }, new Date(work.now.getTime() + rosterMs));
    return ok({ rosterId: id });
  }
}

type Known = { id: RosterId; branchId: BranchId; uploadedBy: PersonId; scope: string; fileId: Roster['fileId'] };
export const newRoster = (known: Known, now: Date): Roster => ({
  ...known,
  ...{ status: 'reading', trouble: null, rowCount: 0, checked: 0, added: 0, same: 0, moved: 0, bad: 0, missing: 0, ofErrors: false },
  ...{ committed: 0, endMissing: false, ended: 0, createdAt: now, committedAt: null },
});
