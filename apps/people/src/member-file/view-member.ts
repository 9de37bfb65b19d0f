import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { mostEvents, viewMember } from '@sanwei/contracts/people/member-file';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { rosterReason } from '../membership/membership.rule.js';
import { openWords, shownMember } from '../membership/membership.store.js';
import { SECRETS, type Secrets } from '../secrets.js';
import { eventsOf, newestFirst } from './member-event.rule.js';
import { keptMember } from './member-file.store.js';
import { openingsOf } from './phone-opening.store.js';

@Handles(viewMember)
export class ViewMember implements Handler<typeof viewMember> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ membershipId }: In<typeof viewMember>, work: Work): Promise<Reply<typeof viewMember>> {
    const row = await keptMember(work, membershipId);
    if (!row) return refuse('MemberNotThere');
    const written = openWords(this.secrets, row, 'reasonSealed');
    const openings = await openingsOf(work, this.secrets, membershipId);
    const ownEvents = newestFirst([...eventsOf(row, written), ...openings.reverse()])
      .slice(0, mostEvents)
      .map(({ at, kind = 'membership', words, by }) => ({ at: at.toISOString(), kind, words, by }));
    const reason = written ?? rosterReason(row);
    return ok({
      member: {
        ...shownMember(this.secrets, row),
        ...{ personId: row.personId, requestedAt: row.requestedAt?.toISOString() ?? null, reason, ownEvents },
      },
    });
  }
}
