import type { In, Reply } from '@sanwei/contracts';
import { enableStaff } from '@sanwei/contracts/people/staff';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';

@Handles(enableStaff)
export class EnableStaff implements Handler<typeof enableStaff> {
  async handle({ personId }: In<typeof enableStaff>, work: Work): Promise<Reply<typeof enableStaff>> {
    if (personId === work.actor.id) return refuse('NotOneself');
    const met = await work.change('UPDATE staff_account SET disabledAt = NULL, changedAt = ? WHERE personId = ?', [work.now, personId]);
    return met > 0 ? ok({ personId, at: work.now.toISOString() }) : refuse('StaffNotFound');
  }
}
