import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { commitRosterRows } from '@sanwei/contracts/people/roster';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import { commitRows } from './commit-rows.js';
import { endRoster } from './end-roster.js';
import { rosterInStep } from './roster.store.js';

@Handles(commitRosterRows)
export class CommitRosterRows implements Handler<typeof commitRosterRows> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ rosterId, from }: In<typeof commitRosterRows>, work: Work): Promise<Reply<typeof commitRosterRows>> {
    const one = await rosterInStep(work, rosterId, 'committing');
    if (one?.committed !== from) return ok({ rosterId, done: 0 });
    if (from >= one.rowCount) {
      if (!(await endRoster(work, this.secrets, one))) work.later(commitRosterRows, { rosterId, from }, work.now);
      return ok({ rosterId, done: from });
    }
    work.hint(`roster.${rosterId}`);
    const next = await commitRows(work, this.secrets, one);
    work.later(commitRosterRows, { rosterId, from: next }, work.now);
    return ok({ rosterId, done: next });
  }
}
