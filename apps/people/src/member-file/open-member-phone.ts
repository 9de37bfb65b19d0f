import { Inject } from '@nestjs/common';
import type { In, PersonId, PhoneOpeningId, Reply } from '@sanwei/contracts';
import { openMemberPhone, phoneReasonInWords } from '@sanwei/contracts/people/member-file';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { personInTurn, type Work } from '@sanwei/work';
import { openWords } from '../membership/membership.store.js';
import { SECRETS, type Secrets } from '../secrets.js';
import { keptMember } from './member-file.store.js';
import { mostOpenings, shownMs } from './phone-opening.rule.js';
import { openingAllowedAt, sealNote } from './phone-opening.store.js';
import { phoneOpenings } from './phone-opening.table.js';

@Handles(openMemberPhone)
export class OpenMemberPhone implements Handler<typeof openMemberPhone> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ membershipId, reason, note }: In<typeof openMemberPhone>, work: Work): Promise<Reply<typeof openMemberPhone>> {
    // A row that is written: a lock over openings that are not there yet would hold back nobody.
    if (!(await personInTurn(work))) throw new Error('a passport of a closed account');
    const member = await keptMember(work, membershipId, 'FOR UPDATE');
    // Of who has left, nobody needs the number any more.
    if (!member || member.live === null) return refuse('MembershipOver');
    if (reason === 'other' && note === null) return refuse('ReasonNeeded');
    const until = await openingAllowedAt(work);
    if (until) return refuse('TooManyPhonesOpened', { most: mostOpenings, retryAt: until.toISOString() });
    const id = work.newId<PhoneOpeningId>();
    const who = { membershipId, personId: member.personId, openedBy: work.actor.id as PersonId };
    await work.insert(phoneOpenings, [{ id, ...who, reason, noteSealed: sealNote(this.secrets, id, note), at: work.now, severedAt: null }]);
    // What was written besides may name somebody: it stays with the row.
    work.record(`看手机号的原因：${phoneReasonInWords[reason]}`, membershipId);
    const hideAt = new Date(work.now.getTime() + shownMs).toISOString();
    return ok({ membershipId, phone: openWords(this.secrets, member, 'phoneSealed')!, hideAt });
  }
}
