import type { BranchId, FileId, ImportId, PersonId, ProfileId } from '@sanwei/contracts';
import type { ImportStatus } from '@sanwei/contracts/matchmaking/register-import';

/**
 * One import of a paper register, and afterwards its receipt. Header and rows are sealed with a key of the import, which is destroyed when
 * nothing of it is left to mend or it is given up; so is what is wrong with the rows, by kind. `digest` tells one file from another and says
 * nothing of what is in it; `checkedAs` counts how often the rows were checked. `scope` is `city` or the branches that the uploader may write
 * to, as JSON. `position`s count from 0.
 */
export type RegisterImport = {
  id: ImportId;
  uploadedBy: PersonId;
  scope: string;
  fileId: FileId | null;
  digest: string | null;
  status: ImportStatus;
  trouble: string | null;
  columns: string | null;
  problems: string | null;
  checkedAs: number;
  rowCount: number;
  checked: number;
  good: number;
  bad: number;
  known: number;
  duplicates: number;
  committed: number;
  createdAt: Date;
  publishedAt: Date | null;
  errorsFetchedAt: Date | null;
};
/** What a row holds is sealed, and so is what is wrong with it. `number` is the row's in the sheet. */
export type ImportRow = {
  importId: ImportId;
  position: number;
  number: number;
  status: 'read' | 'good' | 'bad' | 'known' | 'duplicate';
  phoneIndex: string | null;
  branchId: BranchId | null;
  cells: string;
  problems: string | null;
};
/** What the columns of such a header were, the last time somebody of this branch said so. */
export type ImportMapping = { branchKey: string; headerHash: string; fields: string; changedAt: Date };
/**
 * The phone under which an imported person will sign in. `people` fetches it once; then only the index stays, so that nobody is imported twice.
 * `personId` is the one that was made for the import, also when the person turns out to have had another.
 */
export type ImportedPhone = {
  profileId: ProfileId;
  importId: ImportId;
  personId: PersonId;
  phoneIndex: string;
  phoneSealed: string | null;
};

/** Rows in one transaction: some tenths of a second, so that whoever waits for a lock does not notice. */
export const rowsAtOnce = 500;
/** What lies here unpublished, or not mended after the rest was published, is personal data that nobody has decided on. */
export const importMs = 24 * 3_600_000;
/** So long the same file is remembered: whoever has it brings it again within a month, if ever. */
export const sameFileMs = 30 * 24 * 3_600_000;

type Kept = Pick<RegisterImport, 'status' | 'createdAt' | 'publishedAt' | 'bad' | 'duplicates'>;
/** @returns until when what was read of it lies here; null where nothing does any more, and while it is written, which has no end before it is done */
export const keptUntil = ({ status, createdAt, publishedAt, bad, duplicates }: Kept, now: Date): Date | null => {
  if (status === 'abandoned' || status === 'unreadable' || status === 'committing') return null;
  const from = status === 'published' ? bad + duplicates > 0 && publishedAt : createdAt;
  const until = from ? new Date(from.getTime() + importMs) : null;
  return until && until > now ? until : null;
};
export const mostErrorRows = 5_000;
