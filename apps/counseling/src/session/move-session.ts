import { releaseCells, takeCells } from '@sanwei/booking';
import type { In, Reply } from '@sanwei/contracts';
import { moveSession, sessionMoved } from '@sanwei/contracts/counseling/session';
import { cityDay, ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles, NotNow } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { counselorsInTurn } from '../counselor/counselor.store.js';
import { daysAround } from './agenda.rule.js';
import { type Agendas, loadAgendas } from './agenda.store.js';
import { nearestFree } from './free-slots.store.js';
import { book, mayChange, type Session } from './session.rule.js';
import { cellsFor, counselorOfOwn, lockOwnSession, remindLater, shownSession, tellCounselor, tellMember } from './session.store.js';
import { sessionCells } from './session.table.js';

/** One transaction: a refusal rolls back, and the old hour is still held. */
@Handles(moveSession)
export class MoveSession implements Handler<typeof moveSession> {
  async handle(input: In<typeof moveSession>, work: Work): Promise<Reply<typeof moveSession>> {
    // The counselor before the session, as an erasure locks them; and before any cell is touched: of two who want each other's hour one
    // waits here and not inside the other.
    const heldBy = await counselorOfOwn(work, input.sessionId);
    if (heldBy) await counselorsInTurn(work, [heldBy], work.now);
    const found = await lockOwnSession(work, input.sessionId);
    if (!found) return refuse('SessionNotFound');
    const may = mayChange(found, work.now);
    if (!may.ok) return may;
    if (found.version !== input.version) return refuse('SessionChanged', { version: found.version });
    const { counselorId, mode } = found;
    const startsAt = new Date(input.startsAt);
    // Where it is already: nobody need be told.
    if (startsAt.getTime() === found.startsAt.getTime()) return ok({ session: shownSession(found) });
    await releaseCells(work, sessionCells, [found.id]);
    const on = cityDay(startsAt);
    for (let attempt = 1; attempt <= 5; attempt++) {
      const asked = {
        counselorIds: [counselorId],
        memberIds: [work.actor.id],
        ...daysAround([startsAt], work.now),
        now: work.now,
      };
      const agendas = await loadAgendas(work, asked);
      const agenda = agendas.of.get(counselorId);
      if (!agenda) return refuse('CounselorNotFound');
      const decision = book({ startsAt, mode }, agenda, agendas.calendar(on), agendas.busyOf(work.actor.id), work.now);
      if (!decision.ok) {
        const { error } = decision;
        return error.code === 'SlotTaken' || error.code === 'CounselorDayFull'
          ? refuse(error.code, { nearest: await near(work, agendas, found, startsAt) })
          : { ok: false, error };
      }
      const { span } = decision.value;
      const moved: Session = { ...found, startsAt, endsAt: new Date(span.to * 60_000), version: found.version + 1 };
      if (!(await takeCells(work, sessionCells, cellsFor(moved, decision.value), work.now))) continue;
      await save(work, moved);
      return ok({ session: shownSession(moved) });
    }
    throw new NotNow(1);
  }
}

/** The hour that the member holds looks free in here, and is no offer. */
const near = async (work: Work, agendas: Agendas, { counselorId, mode, startsAt: held }: Session, startsAt: Date) => {
  const [slots = []] = await nearestFree(work, agendas, [{ counselorId, mode, startsAt }], work.now);
  return slots.filter((slot) => slot.startsAt !== held.toISOString());
};

const save = async (work: Work, moved: Session): Promise<void> => {
  const { id, startsAt, endsAt, version } = moved;
  await work.change('UPDATE session SET startsAt = ?, endsAt = ?, version = ? WHERE id = ?', [startsAt, endsAt, version, id]);
  tellMember(work, moved, sessionMoved);
  remindLater(work, moved, work.now);
  tellCounselor(work, moved.counselorId);
};
