import type { In, PersonId, ProgramDraftId, Reply } from '@sanwei/contracts';
import { saveProgramDraft } from '@sanwei/contracts/childcare/program-draft';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import type { ProgramDraft } from './program-draft.rule.js';
import { shownDraft, whyNoDraft } from './program-draft.store.js';
import { programDrafts } from './program-draft.table.js';

/** Of two who save what they saw in the same version, the second is told instead of overwriting the first. */
@Handles(saveProgramDraft)
export class SaveProgramDraft implements Handler<typeof saveProgramDraft> {
  async handle({ draft, ...content }: In<typeof saveProgramDraft>, work: Work): Promise<Reply<typeof saveProgramDraft>> {
    const row: ProgramDraft = {
      id: draft?.id ?? work.newId<ProgramDraftId>(),
      contentJson: JSON.stringify(content),
      version: (draft?.version ?? 0) + 1,
      changedBy: work.actor.id as PersonId,
      changedAt: work.now,
    };
    if (!draft) await work.insert(programDrafts, [row]);
    else {
      const saved = await work.change(
        'UPDATE program_draft SET contentJson = ?, version = ?, changedBy = ?, changedAt = ? WHERE id = ? AND version = ?',
        [row.contentJson, row.version, row.changedBy, row.changedAt, draft.id, draft.version],
      );
      if (saved === 0) return whyNoDraft(work, draft.id);
    }
    work.hint('queue.programs');
    return ok(shownDraft(work, row));
  }
}
