import type { In, Reply } from '@sanwei/contracts';
import { requestExportDownload } from '@sanwei/contracts/people/register-export';
import { giveTicket } from '@sanwei/files';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { statusOf } from './register-export.rule.js';
import { ownExport } from './register-export.store.js';

@Handles(requestExportDownload)
export class RequestExportDownload implements Handler<typeof requestExportDownload> {
  async handle({ exportId }: In<typeof requestExportDownload>, work: Work): Promise<Reply<typeof requestExportDownload>> {
    const one = await ownExport(work, exportId);
    if (!one) return refuse('ExportNotFound');
    if (statusOf(one, work.now) === 'over') return refuse('ExportOver');
    if (!one.fileId) return refuse('ExportNotReady');
    return ok(await giveTicket(work, 'people', one.fileId, 'download'));
  }
}
