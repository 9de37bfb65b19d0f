import type { PersonId, ProgramDraftId } from '@sanwei/contracts';

/** A program on which somebody still works. `contentJson` is what was typed so far, as the contract has it; `version` counts the savings. */
export type ProgramDraft = { id: ProgramDraftId; contentJson: string; version: number; changedBy: PersonId; changedAt: Date };
