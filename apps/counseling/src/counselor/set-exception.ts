import type { In, PersonId, Reply } from '@sanwei/contracts';
import { setException } from '@sanwei/contracts/counseling/counselor';
import { cityDay, ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { bookedOn } from '../session/session.store.js';
import { arrangeDay } from './counselor.rule.js';
import { counselorsBy, counselorsInTurn } from './counselor.store.js';
import { exceptionHours } from './counselor.table.js';

@Handles(setException)
export class SetException implements Handler<typeof setException> {
  async handle({ on, hours, version }: In<typeof setException>, work: Work): Promise<Reply<typeof setException>> {
    const counselorId = work.actor.id as PersonId;
    // Whoever is booking has taken the turn, and is either listed below or comes after.
    const known = await counselorsInTurn(work, [counselorId], work.now);
    if (known === 0) return refuse('HoursNotArranged');
    const [counselor] = await counselorsBy(work, [counselorId]);
    if (version !== null && version !== counselor!.version) return refuse('HoursChangedSince', { version: counselor!.version });
    const day = arrangeDay(counselor!, on, hours, cityDay(work.now));
    if (!day.ok) return day;
    await work.change('DELETE FROM exception_hours WHERE counselorId = ? AND appliesOn = ?', [counselorId, on]);
    await work.insert(exceptionHours, day.value);
    await work.change('UPDATE counselor SET version = version + 1 WHERE id = ?', [counselorId]);
    work.hint(`person.${counselorId}`);
    const stillBooked = (await bookedOn(work, counselorId, on)).map(({ id }) => id);
    return ok({ on, stillBooked, version: counselor!.version + 1 });
  }
}
