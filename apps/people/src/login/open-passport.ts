import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { openPassport } from '@sanwei/contracts/people/login';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles, passportSeconds, type Signer } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { findGrants } from '../grant/role-grant.store.js';
import { SIGNER } from '../signer.js';
import { hashOfToken, isLive, type Login, seenLongAgo } from './login.rule.js';

@Handles(openPassport)
export class OpenPassport implements Handler<typeof openPassport> {
  constructor(@Inject(SIGNER) private readonly signer: Signer) {}

  async handle({ token }: In<typeof openPassport>, work: Work): Promise<Reply<typeof openPassport>> {
    const [login] = await work.sql<Login>(
      // A sign-in may have met the closing of the account: a closed person gets no passport, whatever the login says.
      `SELECT l.id, l.personId, l.way, l.seenAt, l.expiresAt, l.endedAt FROM login l JOIN person p ON p.id = l.personId
       WHERE l.tokenHash = ? AND p.closedAt IS NULL`,
      [hashOfToken(token)],
    );
    if (!login || !isLive(login, work.now)) return refuse('LoginEnded');
    const { id, personId } = login;
    if (seenLongAgo(login, work.now))
      await work.change('UPDATE login SET seenAt = ? WHERE id = ? AND seenAt < ?', [work.now, id, work.now]);
    const grants = await findGrants(work, personId);
    const passport = await this.signer.sign({ kind: 'person', id: personId, grants, loginId: id });
    // A passport lives by the machine's time: it goes between machines, and the demo city's time may jump meanwhile.
    const expiresAt = new Date(Date.now() + passportSeconds * 1000).toISOString();
    return ok({ passport, loginId: id, expiresAt });
  }
}
