import { profilesImported } from '@sanwei/contracts/matchmaking/register-import';
import { removeFile } from '@sanwei/files';
import type { Work } from '@sanwei/work';
import type { Secrets } from '../secrets.js';
import type { RegisterImport } from './register-import.rule.js';
import { removeRows } from './register-import.store.js';

/** Everybody of an import enters the register in one moment, verified on paper by whoever uploaded it; what was staged goes. */
export const publishRows = async (work: Work, secrets: Secrets, one: RegisterImport): Promise<void> => {
  await work.change(
    "UPDATE profile SET status = 'active', submittedAt = ?, verifiedAt = ?, verifiedBy = ? WHERE importId = ? AND status = 'draft'",
    [work.now, work.now, one.uploadedBy, one.id],
  );
  await work.change("UPDATE register_import SET status = 'published', publishedAt = ? WHERE id = ?", [work.now, one.id]);
  await dropStaged(work, secrets, one);
  work.record('登记表入库生效', one.id);
  work.tell(profilesImported, { importId: one.id }, one.id);
};

/** Rows, header, file and their keys. */
export const dropStaged = async (work: Work, { keys }: Secrets, one: RegisterImport): Promise<void> => {
  const fileId = await removeRows(work, one);
  await keys.destroy(work, one.id);
  if (fileId) await removeFile(work, keys, fileId);
};
