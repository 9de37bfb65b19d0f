import type { RegisterExportId } from '@sanwei/contracts';
import type { Work } from '@sanwei/work';
import type { Secrets } from '../secrets.js';
import type { RegisterExport } from './register-export.rule.js';

const placeOf = (row: RegisterExportId) => ({ table: 'register_export', column: 'noteSealed', row });
export const sealNote = ({ cipher }: Secrets, id: RegisterExportId, note: string | null): string | null =>
  note === null ? null : cipher.seal(note, placeOf(id));
/** @throws SealBroken when the text was changed or moved here from another row */
export const openNote = ({ cipher }: Secrets, { id, noteSealed }: Pick<RegisterExport, 'id' | 'noteSealed'>): string | null =>
  noteSealed === null ? null : cipher.open(noteSealed, placeOf(id));

/** The asker's own; anybody else's is simply not there. */
export const ownExport = async (work: Work, id: RegisterExportId): Promise<RegisterExport | null> =>
  (await work.sql<RegisterExport>('SELECT * FROM register_export WHERE id = ? AND exportedBy = ?', [id, work.actor.id]))[0] ?? null;
