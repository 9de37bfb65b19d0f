import type { PersonId } from '@sanwei/contracts';
import type { Work } from '@sanwei/work';
import { type PasswordBefore, passwordsKept } from './new-password.rule.js';
import type { StaffAccount } from './staff-account.rule.js';
import { passwordHistory } from './staff-account.table.js';

/** Puts a password in the place of the one that `account` had; the old one goes to the history. @returns false where it is another by now */
export const setPassword = async (
  work: Work,
  { personId, passwordHash }: Pick<StaffAccount, 'personId' | 'passwordHash'>,
  next: string,
  { mustChange }: { mustChange: boolean },
): Promise<boolean> => {
  const set = await work.change(
    'UPDATE staff_account SET passwordHash = ?, passwordSetAt = ?, mustChange = ? WHERE personId = ? AND passwordHash = ?',
    [next, work.now, mustChange, personId, passwordHash],
  );
  if (set === 0) return false;
  await work.insert(passwordHistory, [{ id: work.newId(), personId, passwordHash, endedAt: work.now }]);
  const rows = await work.sql<PasswordBefore>('SELECT id FROM password_history WHERE personId = ? ORDER BY endedAt DESC, id DESC', [
    personId,
  ]);
  const old = rows.slice(passwordsKept).map(({ id }) => id);
  if (old.length > 0) await work.change('DELETE FROM password_history WHERE id IN (?)', [old]);
  return true;
};

/** Acts of administrators on one account follow one another: the row is written, not only locked. @returns false where there is none */
export const takeTurnWithAccount = async (work: Work, personId: PersonId): Promise<boolean> =>
  (await work.change('UPDATE staff_account SET changedAt = ? WHERE personId = ?', [work.now, personId])) > 0;
