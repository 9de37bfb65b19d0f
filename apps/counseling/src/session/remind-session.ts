import type { In, Reply } from '@sanwei/contracts';
import { remindSession, sessionRemembered } from '@sanwei/contracts/counseling/session';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles, NotNow } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { remindAt, type Session } from './session.rule.js';

@Handles(remindSession)
export class RemindSession implements Handler<typeof remindSession> {
  async handle({ sessionId, version }: In<typeof remindSession>, work: Work): Promise<Reply<typeof remindSession>> {
    const [session] = await work.sql<Session>("SELECT * FROM session WHERE id = ? AND version = ? AND status = 'booked' FOR UPDATE", [
      sessionId,
      version,
    ]);
    if (!session?.memberId || session.startsAt <= work.now) return ok({ reminded: false });
    // This instance's clock may be a little behind the one that sent the line: an answer now would be kept for good.
    if (work.now < remindAt(session)) throw new NotNow();
    work.notify(work.lifted(session.memberId), sessionRemembered, { startsAt: session.startsAt.toISOString() });
    return ok({ reminded: true });
  }
}
