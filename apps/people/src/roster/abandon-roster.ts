import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { abandonRoster, type RosterStatus } from '@sanwei/contracts/people/roster';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import { dropStaged, ownRoster } from './roster.store.js';

export const mayBeAbandoned = (status: RosterStatus): boolean => status !== 'committing' && status !== 'committed';

@Handles(abandonRoster)
export class AbandonRoster implements Handler<typeof abandonRoster> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ rosterId }: In<typeof abandonRoster>, work: Work): Promise<Reply<typeof abandonRoster>> {
    const one = await ownRoster(work, rosterId, 'FOR UPDATE');
    if (!one) return refuse('RosterNotFound');
    if (!mayBeAbandoned(one.status)) return refuse('RosterNotInThisState', { status: one.status });
    if (one.status === 'abandoned') return ok({ rosterId });
    await work.change("UPDATE roster SET status = 'abandoned' WHERE id = ?", [rosterId]);
    work.hint(`roster.${rosterId}`);
    await dropStaged(work, this.secrets, one);
    return ok({ rosterId });
  }
}
