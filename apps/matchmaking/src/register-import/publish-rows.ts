import { forgetImport, profilesImported } from '@sanwei/contracts/matchmaking/register-import';
import { removeFile } from '@sanwei/files';
import type { Work } from '@sanwei/work';
import type { Secrets } from '../secrets.js';
import { importMs, type RegisterImport } from './register-import.rule.js';
import { removeRows } from './register-import.store.js';

/** Everybody of an import enters the register in one moment, verified on paper by whoever uploaded it; what was staged goes. */
export const publishRows = async (work: Work, secrets: Secrets, one: RegisterImport): Promise<void> => {
  await work.change(
    "UPDATE profile SET status = 'active', submittedAt = ?, verifiedAt = ?, verifiedBy = ? WHERE importId = ? AND status = 'draft'",
    [work.now, work.now, one.uploadedBy, one.id],
  );
  await work.change("UPDATE register_import SET status = 'published', publishedAt = ? WHERE id = ?", [work.now, one.id]);
  if (one.bad + one.duplicates === 0) await dropStaged(work, secrets, one);
  else await keepWhatIsToMend(work, secrets, one);
  work.record('登记表入库生效', one.id);
  work.tell(profilesImported, { importId: one.id }, one.id);
};

/** Rows that did not enter the register stay for a day, so that they can still be fetched and mended; everything else goes. */
const keepWhatIsToMend = async (work: Work, { keys }: Secrets, { id, fileId }: RegisterImport): Promise<void> => {
  await work.change("DELETE FROM import_row WHERE importId = ? AND status NOT IN ('bad', 'duplicate')", [id]);
  await work.change('UPDATE register_import SET fileId = NULL WHERE id = ?', [id]);
  if (fileId) await removeFile(work, keys, fileId);
  work.later(forgetImport, { importId: id, from: 0 }, new Date(work.now.getTime() + importMs));
};

/** Rows, header, file and their keys. */
export const dropStaged = async (work: Work, { keys }: Secrets, one: RegisterImport): Promise<void> => {
  const fileId = await removeRows(work, one);
  await keys.destroy(work, one.id);
  if (fileId) await removeFile(work, keys, fileId);
};
