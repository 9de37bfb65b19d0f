import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { commitImport, commitImportRows } from '@sanwei/contracts/matchmaking/register-import';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import { ownImport, scopeWords } from './register-import.store.js';
import { rememberMapping } from './remembered-mapping.store.js';

@Handles(commitImport)
export class CommitImport implements Handler<typeof commitImport> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ importId, checkedAs }: In<typeof commitImport>, work: Work): Promise<Reply<typeof commitImport>> {
    const one = await ownImport(work, importId, 'FOR UPDATE');
    if (!one) return refuse('ImportNotFound');
    const { status, good, known, duplicates, bad } = one;
    // What was looked at is what is written: in another window the columns may have been set anew.
    const looked = status === 'checked' || status === 'committing' || status === 'published';
    if (looked && checkedAs !== one.checkedAs) return refuse('ImportChanged', { good, known, duplicates, bad });
    // The second tap under another command id finds it on its way.
    if (status === 'committing' || status === 'published') return ok({ importId, good });
    if (status !== 'checked') return refuse('ImportNotInThisState', { status });
    if (good === 0) return refuse('NothingToImport');
    // Whoever lost a branch since the dry run writes nothing there any more.
    if (one.scope !== scopeWords(work)) return refuse('ImportScopeChanged');
    await work.change("UPDATE register_import SET status = 'committing', committed = 0 WHERE id = ?", [importId]);
    await rememberMapping(work, this.secrets, one);
    work.hint(`import.${importId}`);
    work.later(commitImportRows, { importId, from: 0 }, work.now);
    return ok({ importId, good });
  }
}
