import type { In, Reply } from '@sanwei/contracts';
import { cancelSession, sessionCancelled } from '@sanwei/contracts/counseling/session';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { cancelAll } from './cancel-all.store.js';
import { mayChange } from './session.rule.js';
import { lockOwnSession, shownSession, tellCounselor, tellMember } from './session.store.js';

@Handles(cancelSession)
export class CancelSession implements Handler<typeof cancelSession> {
  async handle({ sessionId }: In<typeof cancelSession>, work: Work): Promise<Reply<typeof cancelSession>> {
    const found = await lockOwnSession(work, sessionId);
    if (!found) return refuse('SessionNotFound');
    const may = mayChange(found, work.now);
    if (!may.ok) return may;
    await cancelAll(work, [found]);
    tellMember(work, found, sessionCancelled);
    tellCounselor(work, found.counselorId);
    return ok({ session: shownSession({ ...found, status: 'cancelled', version: found.version + 1 }) });
  }
}
