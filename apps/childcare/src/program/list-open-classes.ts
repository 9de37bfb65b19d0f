import type { In, Reply } from '@sanwei/contracts';
import { listOpenClasses } from '@sanwei/contracts/childcare/program';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { cursorOf, pageFrom, type Work } from '@sanwei/work';
import type { SchoolClass } from './program.rule.js';
import { shownClass } from './program.store.js';

@Handles(listOpenClasses)
export class ListOpenClasses implements Handler<typeof listOpenClasses> {
  async handle({ first, after }: In<typeof listOpenClasses>, work: Work): Promise<Reply<typeof listOpenClasses>> {
    const { at, id } = cursorOf(after);
    const from = at && at > work.now ? at : work.now;
    const rows = await work.sql<SchoolClass>(
      // Not as (closesAt, id) > (?, ?): no index is used for that, and each page would read all pages before it.
      'SELECT * FROM school_class WHERE closesAt > ? AND closesAt >= ? AND (closesAt > ? OR id > ?) ORDER BY closesAt, id LIMIT ?',
      [work.now, from, from, id ?? '', first + 1],
    );
    const page = pageFrom(rows, first, (row) => row.closesAt);
    return ok({ ...page, items: page.items.map(shownClass) });
  }
}
