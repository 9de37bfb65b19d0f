import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { publishImport } from '@sanwei/contracts/matchmaking/register-import';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import { publishRows } from './publish-rows.js';
import { importInStep } from './register-import.store.js';

@Handles(publishImport)
export class PublishImport implements Handler<typeof publishImport> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ importId, from }: In<typeof publishImport>, work: Work): Promise<Reply<typeof publishImport>> {
    const one = await importInStep(work, importId, 'committing');
    if (!one || one.committed !== from || from < one.rowCount) return ok({ importId, done: 0 });
    await publishRows(work, this.secrets, one);
    work.hint(`import.${importId}`);
    return ok({ importId, done: one.good });
  }
}
