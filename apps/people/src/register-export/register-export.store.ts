import type { RegisterExportId } from '@sanwei/contracts';
import { branchStaff } from '@sanwei/contracts';
import { scopeOf, type Work, withinScope } from '@sanwei/work';
import { type Scope } from '../membership/membership.store.js';
import type { Selection } from '../membership/page-of-register.store.js';
import type { Secrets } from '../secrets.js';
import type { RegisterExport } from './register-export.rule.js';

const placeOf = (row: RegisterExportId) => ({ table: 'register_export', column: 'noteSealed', row });
export const sealNote = ({ cipher }: Secrets, id: RegisterExportId, note: string | null): string | null =>
  note === null ? null : cipher.seal(note, placeOf(id));
/** @throws SealBroken when the text was changed or moved here from another row */
export const openNote = ({ cipher }: Secrets, { id, noteSealed }: Pick<RegisterExport, 'id' | 'noteSealed'>): string | null =>
  noteSealed === null ? null : cipher.open(noteSealed, placeOf(id));

/** The asker's own, while all branches that it was taken from are still the asker's; anything else is simply not there. */
export const ownExport = async (work: Work, id: RegisterExportId): Promise<RegisterExport | null> => {
  const [row] = await work.sql<RegisterExport>('SELECT * FROM register_export WHERE id = ? AND exportedBy = ?', [id, work.actor.id]);
  return row && (await keepsAll(work, (JSON.parse(row.selection) as Selection).scope)) ? row : null;
};
const keepsAll = async (work: Work, scope: Scope): Promise<boolean> => {
  const now = scopeOf(work.actor.grants, branchStaff);
  if (now === 'city') return true;
  if (scope === 'city' || scope.length === 0) return false;
  const { where, values } = withinScope(now, 'branchId');
  const kept = await work.sql(`SELECT DISTINCT branchId FROM branch_scope WHERE branchId IN (?) AND ${where}`, [scope, ...values]);
  return kept.length === new Set(scope).size;
};
