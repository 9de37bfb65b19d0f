import type { FileId, PersonId, RegisterExportId } from '@sanwei/contracts';
import { type ExportReason, exportReasonInWords } from '@sanwei/contracts/people/register-export';
import { cityClock, cityDay } from '@sanwei/kernel';

/** One list that somebody took out of the register, and afterwards its receipt. `selection` is the list's, as JSON; `fileId` null until it is written. */
export type RegisterExport = {
  id: RegisterExportId;
  exportedBy: PersonId;
  selection: string;
  reason: ExportReason;
  noteSealed: string | null;
  rowCount: number;
  fileId: FileId | null;
  at: Date;
};

/** As long as the file lies here. */
export const exportMs = 24 * 3_600_000;

/** Whoever finds a copy can tell from it whose it was, and find the line in the trail by the number. @param who name of the account */
export const markOf = ({ id, reason, rowCount, at }: RegisterExport, who: string | null, note: string | null): string => {
  const why = note === null ? exportReasonInWords[reason] : `${exportReasonInWords[reason]}（${note}）`;
  const when = `${cityDay(at).slice(0, 4)}年${cityClock(at)}`;
  return `${who ?? '工作人员'} ${when} 导出 ${rowCount} 人，原因：${why}。内部资料，不得外传。导出编号 ${id}`;
};

export const statusOf = ({ fileId, at }: Pick<RegisterExport, 'fileId' | 'at'>, now: Date): 'making' | 'ready' | 'over' => {
  if (now.getTime() - at.getTime() >= exportMs) return 'over';
  return fileId === null ? 'making' : 'ready';
};
