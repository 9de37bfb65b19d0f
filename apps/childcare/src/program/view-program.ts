import type { In, Reply } from '@sanwei/contracts';
import { viewProgram } from '@sanwei/contracts/childcare/program';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import type { Program } from './program.rule.js';
import { shownPrograms } from './program.store.js';

@Handles(viewProgram)
export class ViewProgram implements Handler<typeof viewProgram> {
  async handle({ programId }: In<typeof viewProgram>, work: Work): Promise<Reply<typeof viewProgram>> {
    const rows = await work.sql<Program>('SELECT * FROM program WHERE id = ?', [programId]);
    const [program] = await shownPrograms(work, rows);
    return program ? ok(program) : refuse('ProgramNotFound');
  }
}
