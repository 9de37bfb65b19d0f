import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { forgetImport } from '@sanwei/contracts/matchmaking/register-import';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import { mayBeAbandoned } from './abandon-import.js';
import { dropStaged } from './publish-rows.js';
import { importMs, keptUntil, type RegisterImport } from './register-import.rule.js';

@Handles(forgetImport)
export class ForgetImport implements Handler<typeof forgetImport> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ importId }: In<typeof forgetImport>, work: Work): Promise<Reply<typeof forgetImport>> {
    const [one] = await work.sql<RegisterImport>('SELECT * FROM register_import WHERE id = ? FOR UPDATE', [importId]);
    // Come early, by the clock of another instance: nobody would ask again.
    const until = one && keptUntil(one, work.now);
    if (until) work.later(forgetImport, { importId, from: 0 }, until);
    if (until) return ok({ importId, done: 0 });
    // Its writing stands still: it is looked at again every day, until somebody has put the parked step back.
    if (one?.status === 'committing') work.later(forgetImport, { importId, from: 0 }, new Date(work.now.getTime() + importMs));
    // What was left to mend of one that stands in the register; the receipt stays.
    if (one?.status === 'published' && one.columns !== null) {
      await dropStaged(work, this.secrets, one);
      work.hint(`import.${importId}`);
    }
    if (!one || !mayBeAbandoned(one.status) || one.status === 'abandoned') return ok({ importId, done: 0 });
    await work.change("UPDATE register_import SET status = 'abandoned' WHERE id = ?", [importId]);
    work.hint(`import.${importId}`);
    await dropStaged(work, this.secrets, one);
    return ok({ importId, done: one.rowCount });
  }
}
