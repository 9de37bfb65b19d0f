import type { In, Reply } from '@sanwei/contracts';
import { viewProgramDraft } from '@sanwei/contracts/childcare/program-draft';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { draftBy, shownDraft } from './program-draft.store.js';

@Handles(viewProgramDraft)
export class ViewProgramDraft implements Handler<typeof viewProgramDraft> {
  async handle({ draftId }: In<typeof viewProgramDraft>, work: Work): Promise<Reply<typeof viewProgramDraft>> {
    const row = await draftBy(work, draftId);
    return row ? ok(shownDraft(work, row)) : refuse('DraftNotFound');
  }
}
