import type { In, Reply } from '@sanwei/contracts';
import { listProgramDrafts } from '@sanwei/contracts/childcare/program-draft';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { beyondCursor, pageFrom, type Work } from '@sanwei/work';
import type { ProgramDraft } from './program-draft.rule.js';
import { shownDraft } from './program-draft.store.js';

@Handles(listProgramDrafts)
export class ListProgramDrafts implements Handler<typeof listProgramDrafts> {
  async handle({ first, after }: In<typeof listProgramDrafts>, work: Work): Promise<Reply<typeof listProgramDrafts>> {
    const beyond = beyondCursor(after, 'changedAt', 'descending');
    const rows = await work.sql<ProgramDraft>(
      `SELECT * FROM program_draft WHERE ${beyond.where} ORDER BY changedAt DESC, id DESC LIMIT ?`,
      [...beyond.values, first + 1],
    );
    const page = pageFrom(rows, first, (row) => row.changedAt);
    return ok({ ...page, items: page.items.map((row) => shownDraft(work, row)) });
  }
}
