import type { In, Reply } from '@sanwei/contracts';
import { changeClass } from '@sanwei/contracts/childcare/program';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { lockClasses, saveClass } from '../enrollment/enrollment.store.js';
import { promoteWaiting } from '../enrollment/promote-waiting.js';
import { amend } from './class-change.rule.js';
import { shownClass } from './program.store.js';

@Handles(changeClass)
export class ChangeClass implements Handler<typeof changeClass> {
  async handle({ classId, closesAt, ...wanted }: In<typeof changeClass>, work: Work): Promise<Reply<typeof changeClass>> {
    // Whoever is enrolling holds the row, and is counted below, or comes after.
    const found = (await lockClasses(work, [classId])).get(classId);
    if (!found) return refuse('ClassNotFound');
    const decision = amend(found, { ...wanted, closesAt: new Date(closesAt) }, work.now);
    if (!decision.ok) return decision;
    const { name, site, capacity, closesAt: until, version } = decision.value;
    // The seats first: the database refuses more of them taken than there are.
    await work.change('UPDATE school_class SET name = ?, site = ?, capacity = ?, closesAt = ?, version = ? WHERE id = ?', [
      ...[name, site, capacity, until, version],
      classId,
    ]);
    const after = await promoteWaiting(work, decision.value);
    await saveClass(work, after);
    return ok({ schoolClass: shownClass(after), offered: after.taken - found.taken });
  }
}
