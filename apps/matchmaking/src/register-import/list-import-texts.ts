import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { listImportTexts } from '@sanwei/contracts/matchmaking/register-import';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import { entriesOf } from './check-rows.js';
import { type ImportRow, rowsAtOnce } from './register-import.rule.js';
import { ownImport } from './register-import.store.js';

const mostTexts = 20;

/** What others will read, as it would enter the register. Rows that say nothing of their own are left out. */
@Handles(listImportTexts)
export class ListImportTexts implements Handler<typeof listImportTexts> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ importId, checkedAs, from }: In<typeof listImportTexts>, work: Work): Promise<Reply<typeof listImportTexts>> {
    const one = await ownImport(work, importId);
    if (!one) return refuse('ImportNotFound');
    if (one.status !== 'checked') return refuse('ImportNotInThisState', { status: one.status });
    const { good, known, duplicates, bad } = one;
    // In another window the columns may have been set anew: who vouches for texts has seen those that are written.
    if (checkedAs !== one.checkedAs) return refuse('ImportChanged', { good, known, duplicates, bad });
    const rows = await work.sql<ImportRow>(
      "SELECT * FROM import_row WHERE importId = ? AND position >= ? AND status = 'good' ORDER BY position LIMIT ?",
      [importId, from, rowsAtOnce],
    );
    const { checked } = await entriesOf(work, this.secrets, one, rows);
    const texts = checked.flatMap(({ row, checked: result }) => {
      if (!result.ok) return [];
      const { nickname, city, aboutMe, facts } = result.entry.card;
      const said = aboutMe !== '' || facts.occupation !== null;
      return said ? [{ position: row.position, row: row.number, nickname, city, occupation: facts.occupation, aboutMe }] : [];
    });
    const items = texts.slice(0, mostTexts);
    const last = texts.length > mostTexts ? items.at(-1) : rows.length === rowsAtOnce ? rows.at(-1) : undefined;
    return ok({ items: items.map(({ position: _, ...text }) => text), next: last ? last.position + 1 : null });
  }
}
