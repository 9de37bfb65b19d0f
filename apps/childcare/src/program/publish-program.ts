import type { In, PersonId, Reply } from '@sanwei/contracts';
import { publishProgram } from '@sanwei/contracts/childcare/program';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { dropDraft, whyNoDraft } from '../program-draft/program-draft.store.js';
import { atSites } from '../site/site.store.js';
import { publish } from './program.rule.js';
import { shownClass } from './program.store.js';
import { classes, programs } from './program.table.js';

@Handles(publishProgram)
export class PublishProgram implements Handler<typeof publishProgram> {
  async handle({ draft, ...input }: In<typeof publishProgram>, work: Work): Promise<Reply<typeof publishProgram>> {
    // Of two who publish the same draft one finds it gone.
    if (draft && !(await dropDraft(work, draft))) return whyNoDraft(work, draft.id);
    const wanted = { ...input, opensAt: new Date(input.opensAt), closesAt: new Date(input.closesAt) };
    const decision = publish(wanted, work.actor.id as PersonId, work.now, work.newId);
    if (!decision.ok) return decision;
    const { program } = decision.value;
    const made = await atSites(work, decision.value.classes);
    await work.insert(programs, [program]);
    await work.insert(classes, made);
    work.hint('queue.programs');
    return ok({ programId: program.id, classes: made.map(shownClass) });
  }
}
