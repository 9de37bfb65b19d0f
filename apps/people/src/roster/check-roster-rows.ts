import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { checkRosterRows } from '@sanwei/contracts/people/roster';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import { checkRows } from './check-rows.js';
import { rosterInStep } from './roster.store.js';

@Handles(checkRosterRows)
export class CheckRosterRows implements Handler<typeof checkRosterRows> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ rosterId, from }: In<typeof checkRosterRows>, work: Work): Promise<Reply<typeof checkRosterRows>> {
    const one = await rosterInStep(work, rosterId, 'checking');
    if (one?.checked !== from) return ok({ rosterId, done: 0 });
    const next = await checkRows(work, this.secrets, one);
    work.hint(`roster.${rosterId}`);
    if (next < one.rowCount) work.later(checkRosterRows, { rosterId, from: next }, work.now);
    return ok({ rosterId, done: next });
  }
}
