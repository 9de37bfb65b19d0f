import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { requestRosterErrors } from '@sanwei/contracts/people/roster';
import { giveTicket, rowsThatFit, sheetMediaType, storeFile, writeSheet } from '@sanwei/files';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import { keptUntil, mostErrorRows, type RosterRow } from './roster.rule.js';
import { openCells, openProblems, ownRoster } from './roster.store.js';
import { errorColumn } from './roster-cells.js';

@Handles(requestRosterErrors)
export class RequestRosterErrors implements Handler<typeof requestRosterErrors> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ rosterId }: In<typeof requestRosterErrors>, work: Work): Promise<Reply<typeof requestRosterErrors>> {
    const one = await ownRoster(work, rosterId);
    if (!one) return refuse('RosterNotFound');
    if (one.status !== 'checked' && one.status !== 'committed') return refuse('RosterNotInThisState', { status: one.status });
    if (one.bad === 0) return refuse('NoRosterErrors');
    // The step that forgets may come late or stand still: that prolongs nothing.
    if (!keptUntil(one, work.now)) return refuse('RosterErrorsGone');
    const rows = await work.sql<RosterRow>("SELECT * FROM roster_row WHERE rosterId = ? AND status = 'bad' ORDER BY position LIMIT ?", [
      rosterId,
      mostErrorRows,
    ]);
    const cipher = await this.secrets.keys.cipherFor(work, rosterId);
    const said = rows.map((row) => {
      const cells = openCells(cipher, row);
      return [cells.name, cells.phone, `第 ${row.number} 行。${openProblems(cipher, row).join('；')}`];
    });
    const fit = rowsThatFit(said);
    const bytes = await writeSheet(['姓名', '手机号', errorColumn], fit);
    const name = fit.length < one.bad ? `会员名册-问题行-前${fit.length}行.xlsx` : '会员名册-问题行.xlsx';
    const file = { purpose: 'roster-errors', mediaType: sheetMediaType, name, bytes };
    const fileId = await storeFile(work, 'people', this.secrets.keys, file);
    return ok(await giveTicket(work, 'people', fileId, 'download'));
  }
}
