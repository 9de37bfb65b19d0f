import { dropProgramDraft, listProgramDrafts, saveProgramDraft, viewProgramDraft } from '@sanwei/contracts/childcare/program-draft';
import { type Door, open } from '../builder/index.js';

export const programDraft: Door[] = [open(listProgramDrafts), open(viewProgramDraft), open(saveProgramDraft), open(dropProgramDraft)];
