import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { forgetRoster } from '@sanwei/contracts/people/roster';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import { mayBeAbandoned } from './abandon-roster.js';
import { keptUntil, type Roster, rosterMs } from './roster.rule.js';
import { dropStaged } from './roster.store.js';

@Handles(forgetRoster)
export class ForgetRoster implements Handler<typeof forgetRoster> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ rosterId }: In<typeof forgetRoster>, work: Work): Promise<Reply<typeof forgetRoster>> {
    const [one] = await work.sql<Roster>('SELECT * FROM roster WHERE id = ? FOR UPDATE', [rosterId]);
    // Come early, by the clock of another instance: nobody would ask again.
    const until = one && keptUntil(one, work.now);
    if (until) work.later(forgetRoster, { rosterId, from: 0 }, until);
    if (until) return ok({ rosterId, done: 0 });
    // Its writing stands still: it is looked at again every day, until somebody has put the parked step back.
    if (one?.status === 'committing') work.later(forgetRoster, { rosterId, from: 0 }, new Date(work.now.getTime() + rosterMs));
    // What was left of one that is in force; the receipt stays.
    if (one?.status === 'committed') {
      await dropStaged(work, this.secrets, one);
      work.hint(`roster.${rosterId}`);
    }
    if (!one || !mayBeAbandoned(one.status) || one.status === 'abandoned') return ok({ rosterId, done: 0 });
    await work.change("UPDATE roster SET status = 'abandoned' WHERE id = ?", [rosterId]);
    work.hint(`roster.${rosterId}`);
    await dropStaged(work, this.secrets, one);
    return ok({ rosterId, done: one.rowCount });
  }
}
