import { randomUUID } from 'node:crypto';
import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { checkImportRows } from '@sanwei/contracts/matchmaking/register-import';
import { findBranchesByName } from '@sanwei/contracts/people/branch';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles, InjectRoom, NotNow, type ServiceRoom } from '@sanwei/wire';

import { apart, type Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import { branchNameIn, type NamedBranch } from './branch-by-name.rule.js';
import { branchesNamed, checkRows, entriesOf } from './check-rows.js';
import { type RegisterImport, rowsAtOnce } from './register-import.rule.js';
import { importInStep, rowsFrom } from './register-import.store.js';

@Handles(checkImportRows)
export class CheckImportRows implements Handler<typeof checkImportRows> {
  constructor(
    @Inject(SECRETS) private readonly secrets: Secrets,
    @InjectRoom() private readonly room: ServiceRoom,
  ) {}

  async handle({ importId, from }: In<typeof checkImportRows>, work: Work): Promise<Reply<typeof checkImportRows>> {
    const names = await apart(work, (own) => this.namesIn(own, importId, from));
    const branches = await work.once('branches', () => this.find(names));
    const one = await importInStep(work, importId, 'checking');
    // Come twice, or the columns were set anew meanwhile, which has begun again.
    if (one?.checked !== from) return ok({ importId, done: 0 });
    const next = await checkRows(work, this.secrets, one, branches);
    work.hint(`import.${importId}`);
    if (next < one.rowCount) work.later(checkImportRows, { importId, from: next }, work.now);
    return ok({ importId, done: next });
  }

  private async namesIn(own: Work, importId: RegisterImport['id'], from: number): Promise<string[]> {
    const [one] = await own.sql<RegisterImport>("SELECT * FROM register_import WHERE id = ? AND status = 'checking' AND checked = ?", [
      importId,
      from,
    ]);
    if (!one) return [];
    const { checked } = await entriesOf(own, this.secrets, one, await rowsFrom(own, importId, from, rowsAtOnce));
    return [...new Set(branchesNamed(checked).map(branchNameIn))].filter((name) => name !== '' && name.length <= 100);
  }

  private async find(names: string[]): Promise<NamedBranch[]> {
    if (names.length === 0) return [];
    const passport = await this.room.wire.signAsSystem();
    const reply = await this.room.wire.ask(findBranchesByName, { names }, { id: randomUUID(), passport, deadlineMs: 2_000 });
    if (!reply.ok) throw new NotNow(2);
    return reply.value.items;
  }
}
