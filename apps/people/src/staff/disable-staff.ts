import type { In, Reply } from '@sanwei/contracts';
import { disableStaff } from '@sanwei/contracts/people/staff';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { endLoginsOf } from '../login/login.store.js';

@Handles(disableStaff)
export class DisableStaff implements Handler<typeof disableStaff> {
  async handle({ personId }: In<typeof disableStaff>, work: Work): Promise<Reply<typeof disableStaff>> {
    if (personId === work.actor.id) return refuse('NotOneself');
    const met = await work.change('UPDATE staff_account SET disabledAt = COALESCE(disabledAt, ?), changedAt = ? WHERE personId = ?', [
      ...[work.now, work.now, personId],
    ]);
    if (met === 0) return refuse('StaffNotFound');
    await endLoginsOf(work, personId);
    return ok({ personId, at: work.now.toISOString() });
  }
}
