import type { In, Reply } from '@sanwei/contracts';
import { remindSession, sessionRemembered } from '@sanwei/contracts/counseling/session';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles, NotNow } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { remindAt, type Session } from './session.rule.js';

@Handles(remindSession)
export class RemindSession implements Handler<typeof remindSession> {
  async handle({ sessionId, version }: In<typeof remindSession>, work: Work): Promise<Reply<typeof remindSession>> {
    // Written, not only locked: a move or a cancellation of this moment comes before or after, on several nodes too.
    const still = await work.change(
      "UPDATE session SET remindedAt = ? WHERE id = ? AND version = ? AND status = 'booked' AND memberId IS NOT NULL AND startsAt > ?",
      [work.now, sessionId, version, work.now],
    );
    if (still === 0) return ok({ reminded: false });
    const [session] = (await work.sql<Session>('SELECT * FROM session WHERE id = ?', [sessionId])) as [Session];
    // This instance's clock may be a little behind the one that sent the line: an answer now would be kept for good.
    if (work.now < remindAt(session)) throw new NotNow();
    work.notify(work.lifted(session.memberId!), sessionRemembered, { startsAt: session.startsAt.toISOString() });
    return ok({ reminded: true });
  }
}
