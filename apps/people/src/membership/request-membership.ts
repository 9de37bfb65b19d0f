import { Inject } from '@nestjs/common';
import type { In, MembershipId, PersonId, Reply } from '@sanwei/contracts';
import { requestMembership } from '@sanwei/contracts/people/membership';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { branchExists } from '../branch/branch.store.js';
import type { Person } from '../person/person.rule.js';
import { openReach } from '../person/reach.store.js';
import { SECRETS, type Secrets } from '../secrets.js';
import { askingOf, type Membership } from './membership.rule.js';
import { newMembership, openWords, sealedName, shownMembership } from './membership.store.js';
import { memberships } from './membership.table.js';

@Handles(requestMembership)
export class RequestMembership implements Handler<typeof requestMembership> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ branchId, name }: In<typeof requestMembership>, work: Work): Promise<Reply<typeof requestMembership>> {
    const id = work.actor.id as PersonId;
    // Two requests of one person take turns here; a roster with the same phone is held off by the unique key.
    const [person] = await work.sql<Person>(
      'SELECT id, phoneIndex, phoneSealed, openidSealed FROM person WHERE id = ? AND closedAt IS NULL FOR UPDATE',
      [id],
    );
    const phone = person ? openReach(this.secrets, 'phone', person) : null;
    if (!person || !phone) return refuse('PhoneNeeded');
    if (!(await branchExists(work, branchId))) return refuse('BranchNotFound');
    const rows = await work.sql<Membership>('SELECT * FROM membership WHERE (personId = ? OR phoneIndex = ?) AND live = 1 FOR UPDATE', [
      ...[id, person.phoneIndex],
    ]);
    const own = rows.find(({ personId }) => personId === id) ?? null;
    const onPhone = rows.find(({ phoneIndex }) => phoneIndex === person.phoneIndex) ?? null;
    const asking = askingOf(id, branchId, own, onPhone);
    if (asking.kind === 'refused') return refuse(asking.code);
    if (asking.kind === 'same') return ok({ membership: shownMembership(this.secrets, await this.renamed(work, own!, name)) });
    const known = { branchId, personId: id, status: 'pending', source: 'joining', since: work.now, rosterId: null } as const;
    const request = newMembership(this.secrets, { id: work.newId<MembershipId>(), ...known }, name, phone);
    await work.insert(memberships, [request]);
    work.hint('queue.membership');
    work.record('申请入会', request.id);
    return ok({ membership: shownMembership(this.secrets, request) });
  }

  /** Who has mistyped the name sends it again: the branch reads what was sent last. The place in the line stays. */
  private async renamed(work: Work, own: Membership, name: string): Promise<Membership> {
    if (openWords(this.secrets, own, 'nameSealed') === name) return own;
    const { nameSealed, nameIndex } = sealedName(this.secrets, own.id, name);
    await work.change('UPDATE membership SET nameSealed = ?, nameIndex = ? WHERE id = ?', [nameSealed, nameIndex, own.id]);
    work.hint('queue.membership');
    work.record('更正入会申请的姓名', own.id);
    return { ...own, nameSealed, nameIndex };
  }
}
