import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { viewRoster } from '@sanwei/contracts/people/roster';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import { keptUntil, mostErrorRows, problemsOf, type Roster, type RosterRow } from './roster.rule.js';
import { countUnnamed, openProblems, ownRoster } from './roster.store.js';

@Handles(viewRoster)
export class ViewRoster implements Handler<typeof viewRoster> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ rosterId }: In<typeof viewRoster>, work: Work): Promise<Reply<typeof viewRoster>> {
    const one = await ownRoster(work, rosterId);
    if (!one) return refuse('RosterNotFound');
    // While the clerk decides, the register goes on: the number to be confirmed is the one of now.
    const missing = one.status === 'checked' ? await countUnnamed(work, one) : one.missing;
    return ok({ roster: { ...shown(one, work.now), missing, problems: await this.problems(work, one) } });
  }

  private async problems(work: Work, one: Roster) {
    if (one.bad === 0 || (one.status !== 'checked' && one.status !== 'committed') || !keptUntil(one, work.now)) return [];
    const cipher = (await this.secrets.keys.ciphersOf(work, [one.id])).get(one.id);
    if (!cipher) return [];
    const rows = await work.sql<RosterRow>(
      "SELECT rosterId, position, number, problems FROM roster_row WHERE rosterId = ? AND status = 'bad' ORDER BY position LIMIT ?",
      [one.id, mostErrorRows],
    );
    return problemsOf(rows.map((row) => ({ number: row.number, words: openProblems(cipher, row) })));
  }
}

/** What a list says of it, and its own page too. */
export const shown = (one: Roster, now: Date) => {
  const { id, branchId, status, trouble, rowCount: rows, checked, added, same, moved, bad, missing, committed, ended } = one;
  return {
    ...{
      id,
      branchId,
      status,
      trouble,
      rows,
      checked,
      added,
      same,
      moved,
      bad,
      missing,
      committed,
      ended,
      ofErrors: Boolean(one.ofErrors),
    },
    ...{ createdAt: one.createdAt.toISOString(), committedAt: one.committedAt?.toISOString() ?? null },
    keptUntil: keptUntil(one, now)?.toISOString() ?? null,
  };
};
