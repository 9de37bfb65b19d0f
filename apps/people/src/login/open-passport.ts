import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { openPassport } from '@sanwei/contracts/people/login';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles, passportSeconds, type Signer } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { findStanding } from '../grant/role-grant.store.js';
import { SIGNER } from '../signer.js';
import { hashOfToken, isLive, type Login, seenLongAgo, steppedUpFor } from './login.rule.js';

@Handles(openPassport)
export class OpenPassport implements Handler<typeof openPassport> {
  constructor(@Inject(SIGNER) private readonly signer: Signer) {}

  async handle({ token, used }: In<typeof openPassport>, work: Work): Promise<Reply<typeof openPassport>> {
    const [login] = await work.sql<Login>(
      // A sign-in may have met the closing or disabling of the account: then there is no passport, whatever the login says.
      `SELECT l.id, l.personId, l.way, l.seenAt, l.expiresAt, l.endedAt, l.steppedUpAt FROM login l
       JOIN person p ON p.id = l.personId LEFT JOIN staff_account s ON s.personId = l.personId
       WHERE l.tokenHash = ? AND p.closedAt IS NULL AND (l.way <> 'password' OR s.disabledAt IS NULL)`,
      [hashOfToken(token)],
    );
    if (!login || !isLive(login, work.now)) return refuse('LoginEnded');
    const { id, personId, way } = login;
    if (used && seenLongAgo(login, work.now))
      await work.change('UPDATE login SET seenAt = ? WHERE id = ? AND seenAt < ?', [work.now, id, work.now]);
    const { grants, mustChangePassword } = await findStanding(work, personId, way);
    const stepped = steppedUpFor(login, work.now);
    const more = { ...(mustChangePassword && { mustChangePassword }), ...(stepped > 0 && { steppedUpUntil: Date.now() + stepped }) };
    const passport = await this.signer.sign({ kind: 'person', id: personId, grants, loginId: id, ...more });
    // A passport lives by the machine's time: it goes between machines, and the demo city's time may jump meanwhile.
    const expiresAt = new Date(Date.now() + passportSeconds * 1000).toISOString();
    return ok({ passport, loginId: id, expiresAt });
  }
}
