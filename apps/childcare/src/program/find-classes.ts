import type { In, Reply } from '@sanwei/contracts';
import { findClasses } from '@sanwei/contracts/childcare/program';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import type { SchoolClass } from './program.rule.js';
import { shownClass } from './program.store.js';

@Handles(findClasses)
export class FindClasses implements Handler<typeof findClasses> {
  async handle({ classIds }: In<typeof findClasses>, work: Work): Promise<Reply<typeof findClasses>> {
    const rows = await work.sql<SchoolClass>('SELECT * FROM school_class WHERE id IN (?)', [classIds]);
    return ok({ items: rows.map(shownClass) });
  }
}
