import type { In, Reply } from '@sanwei/contracts';
import { viewExport } from '@sanwei/contracts/people/register-export';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { statusOf } from './register-export.rule.js';
import { ownExport } from './register-export.store.js';

@Handles(viewExport)
export class ViewExport implements Handler<typeof viewExport> {
  async handle({ exportId }: In<typeof viewExport>, work: Work): Promise<Reply<typeof viewExport>> {
    const one = await ownExport(work, exportId);
    if (!one) return refuse('ExportNotFound');
    return ok({ registerExport: { id: one.id, status: statusOf(one, work.now), rows: one.rowCount, at: one.at.toISOString() } });
  }
}
