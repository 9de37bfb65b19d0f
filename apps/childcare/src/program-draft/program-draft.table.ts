import { id, instant, longText, table, whole } from '@sanwei/work';
import type { ProgramDraft } from './program-draft.rule.js';

export const programDrafts = table<ProgramDraft>(
  'program_draft',
  { id: id(true), contentJson: longText(), version: whole(), changedBy: id(), changedAt: instant() },
  [{ columns: ['changedAt', 'id'] }],
);
