import type { In, PersonId, Reply } from '@sanwei/contracts';
import { findClosing } from '@sanwei/contracts/people/login';
import { closeAccount } from '@sanwei/contracts/people/person';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { closedAccount } from '../person/closed-account.js';
import { hashOfToken } from './login.rule.js';

/** Only whoever holds the very token, and only for an act of that person: a token that ended otherwise finds nothing. */
@Handles(findClosing)
export class FindClosing implements Handler<typeof findClosing> {
  async handle({ token, commandId, subject }: In<typeof findClosing>, work: Work): Promise<Reply<typeof findClosing>> {
    const [closing] = await work.sql<{ at: Date; personId: PersonId }>(
      `SELECT r.at, l.personId FROM login l JOIN receipt r ON r.messageId = ? AND r.subject = ? AND r.actorId = l.personId
       WHERE l.tokenHash = ? AND l.endedAt IS NOT NULL`,
      [commandId, subject, hashOfToken(token)],
    );
    if (!closing) return refuse('LoginEnded');
    if (subject === closeAccount.subject) return ok(await closedAccount(work, closing.personId, closing.at));
    return ok({ at: closing.at.toISOString() });
  }
}
