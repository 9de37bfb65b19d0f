import type { Work } from '@sanwei/work';
import type { Secrets } from '../secrets.js';
import { headerHash, type Mapping } from './import-mapping.rule.js';
import type { ImportMapping, RegisterImport } from './register-import.rule.js';
import { branchKeyOf, openColumns } from './register-import.store.js';

/** @returns what the columns of such a header were the last time that rows under it were written in, null where none were */
export const rememberedMapping = async (work: Work, one: RegisterImport, header: string[]): Promise<Mapping | null> => {
  const [known] = await work.sql<ImportMapping>('SELECT fields FROM import_mapping WHERE branchKey = ? AND headerHash = ?', [
    branchKeyOf(one),
    headerHash(header),
  ]);
  return known ? (JSON.parse(known.fields) as Mapping) : null;
};

/** Once its rows are written in: a mapping that was tried and changed back is no mapping of that header. */
export const rememberMapping = async (work: Work, { keys }: Secrets, one: RegisterImport): Promise<void> => {
  const { header, mapping, headless } = openColumns(await keys.cipherFor(work, one.id), one);
  // Without names there is nothing by which another list would be the same.
  if (headless) return;
  await work.change(
    `INSERT INTO import_mapping (branchKey, headerHash, fields, changedAt) VALUES (?, ?, ?, ?)
     ON DUPLICATE KEY UPDATE fields = VALUES(fields), changedAt = VALUES(changedAt)`,
    [branchKeyOf(one), headerHash(header), JSON.stringify(mapping), work.now],
  );
};
