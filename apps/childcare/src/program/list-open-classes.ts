import type { In, Reply } from '@sanwei/contracts';
import { listOpenClasses } from '@sanwei/contracts/childcare/program';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { beyondCursor, pageFrom, type Work } from '@sanwei/work';
import type { SchoolClass } from './program.rule.js';
import { shownClass } from './program.store.js';

@Handles(listOpenClasses)
export class ListOpenClasses implements Handler<typeof listOpenClasses> {
  async handle({ first, after }: In<typeof listOpenClasses>, work: Work): Promise<Reply<typeof listOpenClasses>> {
    const beyond = beyondCursor(after, 'closesAt');
    const rows = await work.sql<SchoolClass>(
      `SELECT * FROM school_class WHERE closesAt > ? AND ${beyond.where} ORDER BY closesAt, id LIMIT ?`,
      [work.now, ...beyond.values, first + 1],
    );
    const page = pageFrom(rows, first, (row) => row.closesAt);
    return ok({ ...page, items: page.items.map(shownClass) });
  }
}
