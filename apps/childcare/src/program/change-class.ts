import type { In, Reply } from '@sanwei/contracts';
import { changeClass } from '@sanwei/contracts/childcare/program';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { lockClasses, saveClass } from '../enrollment/enrollment.store.js';
import { promoteWaiting } from '../enrollment/promote-waiting.js';
import { atSites } from '../site/site.store.js';
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
    // Another place is another site: the one before stays as it is, with those who hold a role there.
    const [moved = decision.value] = decision.value.site === found.site ? [] : await atSites(work, [decision.value]);
    const { name, siteId, site, capacity, closesAt: until, version } = moved;
    // The seats first: the database refuses more of them taken than there are.
    await work.change('UPDATE school_class SET name = ?, siteId = ?, site = ?, capacity = ?, closesAt = ?, version = ? WHERE id = ?', [
      ...[name, siteId, site, capacity, until, version],
      classId,
    ]);
    const after = await promoteWaiting(work, moved);
    await saveClass(work, after);
    return ok({ schoolClass: shownClass(after), offered: after.taken - found.taken });
  }
}
