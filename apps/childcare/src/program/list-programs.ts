import type { In, Reply } from '@sanwei/contracts';
import { listPrograms } from '@sanwei/contracts/childcare/program';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { beyondCursor, pageFrom, type Work } from '@sanwei/work';
import type { Program } from './program.rule.js';
import { shownPrograms } from './program.store.js';

@Handles(listPrograms)
export class ListPrograms implements Handler<typeof listPrograms> {
  async handle({ first, after }: In<typeof listPrograms>, work: Work): Promise<Reply<typeof listPrograms>> {
    const beyond = beyondCursor(after, 'publishedAt', 'descending');
    const rows = await work.sql<Program>(`SELECT * FROM program WHERE ${beyond.where} ORDER BY publishedAt DESC, id DESC LIMIT ?`, [
      ...beyond.values,
      first + 1,
    ]);
    const page = pageFrom(rows, first, (row) => row.publishedAt);
    return ok({ ...page, items: await shownPrograms(work, page.items) });
  }
}
