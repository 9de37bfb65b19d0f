import type { In, Reply } from '@sanwei/contracts';
import { dropProgramDraft } from '@sanwei/contracts/childcare/program-draft';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { dropDraft, whyNoDraft } from './program-draft.store.js';

@Handles(dropProgramDraft)
export class DropProgramDraft implements Handler<typeof dropProgramDraft> {
  async handle({ draftId: id, version }: In<typeof dropProgramDraft>, work: Work): Promise<Reply<typeof dropProgramDraft>> {
    return (await dropDraft(work, { id, version })) ? ok({ draftId: id }) : whyNoDraft(work, id);
  }
}
