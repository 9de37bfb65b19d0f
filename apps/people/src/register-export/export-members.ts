import { Inject } from '@nestjs/common';
import type { In, PersonId, RegisterExportId, Reply } from '@sanwei/contracts';
import { exportMembers, exportReasonInWords, mostExported, writeExport } from '@sanwei/contracts/people/register-export';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { countRegister, selectionOf } from '../membership/page-of-register.store.js';
import { SECRETS, type Secrets } from '../secrets.js';
import { sealNote } from './register-export.store.js';
import { registerExports } from './register-export.table.js';

@Handles(exportMembers)
export class ExportMembers implements Handler<typeof exportMembers> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ reason, note, ...wanted }: In<typeof exportMembers>, work: Work): Promise<Reply<typeof exportMembers>> {
    if (reason === 'other' && note === null) return refuse('ExportReasonNeeded');
    const selection = selectionOf(work, this.secrets, wanted);
    const rows = await countRegister(work, selection, mostExported);
    if (rows === null) return refuse('TooManyToExport', { most: mostExported });
    if (rows === 0) return refuse('NothingToExport');
    const id = work.newId<RegisterExportId>();
    const kept = {
      exportedBy: work.actor.id as PersonId,
      selection: JSON.stringify(selection),
      rowCount: rows,
      fileId: null,
      at: work.now,
    };
    await work.insert(registerExports, [{ id, ...kept, reason, noteSealed: sealNote(this.secrets, id, note) }]);
    work.later(writeExport, { exportId: id }, work.now);
    work.record(`导出名册：${exportReasonInWords[reason]}，${rows} 人`, id);
    return ok({ exportId: id, rows });
  }
}
