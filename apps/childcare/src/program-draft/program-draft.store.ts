import type { Out, ProgramDraftId } from '@sanwei/contracts';
import type { viewProgramDraft } from '@sanwei/contracts/childcare/program-draft';
import { refuse } from '@sanwei/kernel';
import type { Work } from '@sanwei/work';
import type { ProgramDraft } from './program-draft.rule.js';

type Shown = Out<typeof viewProgramDraft>;

export const draftBy = async (work: Work, id: ProgramDraftId): Promise<ProgramDraft | null> => {
  const [row] = await work.sql<ProgramDraft>('SELECT * FROM program_draft WHERE id = ?', [id]);
  return row ?? null;
};

/** A draft as its editors see it. */
export const shownDraft = (work: Work, { id, version, changedAt, changedBy, contentJson }: ProgramDraft): Shown => ({
  ...(JSON.parse(contentJson) as Omit<Shown, 'id' | 'version' | 'changedAt' | 'changedByMe'>),
  ...{ id, version, changedAt: changedAt.toISOString(), changedByMe: changedBy === work.actor.id },
});

/** Why a statement about a draft of a version has met no row. */
export const whyNoDraft = async (work: Work, id: ProgramDraftId) => {
  const row = await draftBy(work, id);
  return row ? refuse('DraftChangedSince', { version: row.version, changedAt: row.changedAt.toISOString() }) : refuse('DraftNotFound');
};

/** The draft goes, if it is still what was seen. @returns whether it was */
export const dropDraft = async (work: Work, { id, version }: { id: ProgramDraftId; version: number }): Promise<boolean> =>
  (await work.change('DELETE FROM program_draft WHERE id = ? AND version = ?', [id, version])) === 1;
