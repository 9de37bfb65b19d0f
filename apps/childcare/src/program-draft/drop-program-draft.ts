import type { In, Reply } from '@sanwei/contracts';
import { dropProgramDraft } from '@sanwei/contracts/childcare/program-draft';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { dropDraft, whyNoDraft } from './program-draft.store.js';

@Handles(dropProgramDraft)
export class DropProgramDraft implements Handler<typeof dropProgramDraft> {
  async handle({ draftId: id, version }: In<typeof dropProgramDraft>, work: Work): Promise<Reply<typeof dropProgramDraft>> {
    if (!(await dropDraft(work, { id, version }))) return whyNoDraft(work, id);
    work.hint('queue.programs');
    return ok({ draftId: id });
  }
}
