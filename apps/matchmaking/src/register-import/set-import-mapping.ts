import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { checkImportRows, setImportMapping } from '@sanwei/contracts/matchmaking/register-import';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import { headerHash, mappingFrom } from './import-mapping.rule.js';
import { branchKeyOf, openColumns, ownImport, scopeWords, sealColumns } from './register-import.store.js';

@Handles(setImportMapping)
export class SetImportMapping implements Handler<typeof setImportMapping> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ importId, columns }: In<typeof setImportMapping>, work: Work): Promise<Reply<typeof setImportMapping>> {
    const one = await ownImport(work, importId, 'FOR UPDATE');
    if (!one) return refuse('ImportNotFound');
    // While a batch is being checked the columns stay as they are: half the rows would be read in another way.
    if (one.status !== 'mapping' && one.status !== 'checked') return refuse('ImportNotInThisState', { status: one.status });
    const cipher = await this.secrets.keys.cipherFor(work, importId);
    const { header } = openColumns(cipher, one);
    const chosen = mappingFrom(columns, header.length);
    if (!chosen.ok) return chosen;
    const mapping = chosen.value;
    const scope = scopeWords(work);
    await work.change(
      `UPDATE register_import SET status = 'checking', scope = ?, columns = ?, problems = NULL, checked = 0, good = 0, bad = 0, duplicates = 0 WHERE id = ?`,
      [scope, sealColumns(cipher, importId, { header, mapping }), importId],
    );
    await work.change("UPDATE import_row SET status = 'read', phoneIndex = NULL, branchId = NULL, problems = NULL WHERE importId = ?", [
      importId,
    ]);
    await work.change(
      `INSERT INTO import_mapping (branchKey, headerHash, fields, changedAt) VALUES (?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE fields = VALUES(fields), changedAt = VALUES(changedAt)`,
      [branchKeyOf({ scope }), headerHash(header), JSON.stringify(mapping), work.now],
    );
    work.hint(`import.${importId}`);
    work.later(checkImportRows, { importId, from: 0 }, work.now);
    return ok({ importId });
  }
}
