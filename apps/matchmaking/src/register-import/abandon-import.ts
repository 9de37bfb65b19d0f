import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { abandonImport, type ImportStatus } from '@sanwei/contracts/matchmaking/register-import';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import { dropStaged } from './publish-rows.js';
import { ownImport } from './register-import.store.js';

/** What is being written into the register, or stands there, is not given up any more. */
export const mayBeAbandoned = (status: ImportStatus): boolean => status !== 'committing' && status !== 'published';

@Handles(abandonImport)
export class AbandonImport implements Handler<typeof abandonImport> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ importId }: In<typeof abandonImport>, work: Work): Promise<Reply<typeof abandonImport>> {
    const one = await ownImport(work, importId, 'FOR UPDATE');
    if (!one) return refuse('ImportNotFound');
    if (!mayBeAbandoned(one.status)) return refuse('ImportNotInThisState', { status: one.status });
    // The second tap finds it given up.
    if (one.status === 'abandoned') return ok({ importId });
    await work.change("UPDATE register_import SET status = 'abandoned' WHERE id = ?", [importId]);
    work.hint(`import.${importId}`);
    await dropStaged(work, this.secrets, one);
    return ok({ importId });
  }
}
