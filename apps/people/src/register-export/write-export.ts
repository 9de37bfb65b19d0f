import { Inject } from '@nestjs/common';
import type { In, RegisterExportId, Reply } from '@sanwei/contracts';
import { mostExported, writeExport } from '@sanwei/contracts/people/register-export';
import { sheetMediaType, storeFile } from '@sanwei/files';
import { cityDay, ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { apart, type Work } from '@sanwei/work';
import type { Membership } from '../membership/membership.rule.js';
import { rowsOfRegister, type Selection } from '../membership/page-of-register.store.js';
import { SECRETS, type Secrets } from '../secrets.js';
import { markOf, type RegisterExport } from './register-export.rule.js';
import { openNote } from './register-export.store.js';
import { registerSheet } from './register-sheet.js';

type Found = { one: RegisterExport; who: string | null; members: Membership[]; branches: Map<string, string> };

@Handles(writeExport)
export class WriteExport implements Handler<typeof writeExport> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ exportId }: In<typeof writeExport>, work: Work): Promise<Reply<typeof writeExport>> {
    // Opening and writing takes seconds: no connection is held meanwhile, and nothing is locked.
    const found = await apart(work, (own) => this.find(own, exportId));
    const bytes = found && (await work.once('sheet', () => this.sheetOf(found)));
    const [still] = await work.sql('SELECT 1 FROM register_export WHERE id = ? AND fileId IS NULL FOR UPDATE', [exportId]);
    // Come twice: the first has written it.
    if (!found || !bytes || !still) return ok({ rows: 0 });
    const { one, members } = found;
    const file = { purpose: 'register-export', mediaType: sheetMediaType, name: `会员名册-${cityDay(one.at)}.xlsx`, bytes };
    const fileId = await storeFile(work, 'people', this.secrets.keys, { ...file, ownerId: one.exportedBy });
    await work.change('UPDATE register_export SET fileId = ?, rowCount = ? WHERE id = ?', [fileId, members.length, exportId]);
    work.hint(`export.${exportId}`);
    return ok({ rows: members.length });
  }

  private async find(own: Work, id: RegisterExportId): Promise<Found | null> {
    const [one] = await own.sql<RegisterExport>('SELECT * FROM register_export WHERE id = ? AND fileId IS NULL', [id]);
    if (!one) return null;
    // Somebody may have come since they were counted: the file holds no more than may be taken out at once.
    const members = await rowsOfRegister(own, JSON.parse(one.selection) as Selection, { first: mostExported, after: null });
    const [person] = await own.sql<{ displayName: string | null }>('SELECT displayName FROM person WHERE id = ?', [one.exportedBy]);
    const named = await own.sql<{ id: string; name: string }>('SELECT id, name FROM branch');
    return { one, who: person?.displayName ?? null, members, branches: new Map(named.map((branch) => [branch.id, branch.name])) };
  }

  private sheetOf({ one, who, members, branches }: Found): Promise<Buffer> {
    const mark = markOf({ ...one, rowCount: members.length }, who, openNote(this.secrets, one));
    return registerSheet(this.secrets, mark, members, branches);
  }
}
