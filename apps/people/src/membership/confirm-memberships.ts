import { Inject } from '@nestjs/common';
import type { In, MembershipId, Reply } from '@sanwei/contracts';
import { confirmMembership, confirmMemberships, membershipAnswered, membershipRefusals } from '@sanwei/contracts/people/membership';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import type { Membership } from './membership.rule.js';
import { openWords, withinRegisters } from './membership.store.js';

type Asked = In<typeof confirmMembership>;
type Request = Pick<Membership, 'id' | 'personId' | 'nameSealed'>;

/** Each leaves the line that it would have left alone: a list is no way to try ids or names unseen. */
const ofOne = confirmMembership.trail!.action;
const inTrail = { confirmed: 'done', answered: 'RequestAnswered', renamed: 'RequestRenamed' } as const;

/** As `confirmMembership` for each, with as many statements for a hundred as for one. */
@Handles(confirmMemberships)
export class ConfirmMemberships implements Handler<typeof confirmMemberships> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ items }: In<typeof confirmMemberships>, work: Work): Promise<Reply<typeof confirmMemberships>> {
    const { where, values } = withinRegisters(work);
    const requests = await work.sql<Request>(
      `SELECT id, personId, nameSealed FROM membership WHERE id IN (?) AND status = 'pending' AND ${where} ORDER BY id FOR UPDATE`,
      [items.map(({ membershipId }) => membershipId), ...values],
    );
    const waiting = new Map(requests.filter(({ personId }) => personId).map((request) => [request.id, request]));
    const confirmed: Request[] = [];
    const outcomes = items.map((asked) => this.outcomeOf(asked, waiting, confirmed));
    if (confirmed.length > 0) await this.confirm(work, confirmed);
    for (const { membershipId, outcome } of outcomes) work.record(ofOne, membershipId, inTrail[outcome]);
    return ok({ items: outcomes });
  }

  /** Whoever is confirmed waits no more: of the same one twice in the list the second finds it answered. */
  private outcomeOf({ membershipId, name }: Asked, waiting: Map<MembershipId, Request>, confirmed: Request[]) {
    const request = waiting.get(membershipId);
    if (!request)
      return { membershipId, outcome: 'answered' as const, name: null, message: membershipRefusals.RequestAnswered.message({}) };
    const now = openWords(this.secrets, request, 'nameSealed')!;
    if (now !== name)
      return { membershipId, outcome: 'renamed' as const, name: now, message: membershipRefusals.RequestRenamed.message({ name: now }) };
    waiting.delete(membershipId);
    confirmed.push(request);
    return { membershipId, outcome: 'confirmed' as const, name: null, message: null };
  }

  private async confirm(work: Work, requests: readonly Request[]): Promise<void> {
    await work.change("UPDATE membership SET status = 'member', live = 1, since = ? WHERE id IN (?)", [
      work.now,
      requests.map(({ id }) => id),
    ]);
    work.hint('queue.membership');
    for (const { personId } of requests) work.notify(personId!, membershipAnswered, {});
  }
}
