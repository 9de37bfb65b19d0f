import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { commitImportRows, publishImport } from '@sanwei/contracts/matchmaking/register-import';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import { commitRows } from './commit-rows.js';
import { importInStep } from './register-import.store.js';

@Handles(commitImportRows)
export class CommitImportRows implements Handler<typeof commitImportRows> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ importId, from }: In<typeof commitImportRows>, work: Work): Promise<Reply<typeof commitImportRows>> {
    const one = await importInStep(work, importId, 'committing');
    if (one?.committed !== from) return ok({ importId, done: 0 });
    const next = await commitRows(work, this.secrets, one);
    work.hint(`import.${importId}`);
    const step = next < one.rowCount ? commitImportRows : publishImport;
    work.later(step, { importId, from: next }, work.now);
    return ok({ importId, done: next });
  }
}
