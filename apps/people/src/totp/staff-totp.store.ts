import type { Work } from '@sanwei/work';
import type { Secrets } from '../secrets.js';
import { type StaffTotp, stepOf } from './staff-totp.rule.js';

export const sealSecret = ({ cipher }: Secrets, personId: string, secret: string): string => cipher.seal(secret, place(personId));
/** @throws SealBroken */
export const openSecret = ({ cipher }: Secrets, { personId, secretSealed }: Pick<StaffTotp, 'personId' | 'secretSealed'>): string =>
  cipher.open(secretSealed, place(personId));
const place = (row: string) => ({ table: 'staff_totp', column: 'secretSealed', row });

export const recoveryIndex = ({ index }: Secrets, personId: string, code: string): string =>
  index.of('recovery-code', JSON.stringify([personId, code]));

export const findTotp = async (work: Work, personId: string): Promise<StaffTotp | null> =>
  (await work.sql<StaffTotp>('SELECT * FROM staff_totp WHERE personId = ?', [personId]))[0] ?? null;

/** Takes a code of the app: of two who show the same one at once, one is right. */
export const takeCode = async (work: Work, secrets: Secrets, totp: StaffTotp, code: string): Promise<boolean> => {
  const step = stepOf(openSecret(secrets, totp), code, Date.now());
  if (step === null) return false;
  return (await work.change('UPDATE staff_totp SET lastStep = ? WHERE personId = ? AND lastStep < ?', [step, totp.personId, step])) > 0;
};

/** A code of the app or a recovery code, once. */
export const takeSecondFactor = async (work: Work, secrets: Secrets, totp: StaffTotp, code: string): Promise<boolean> => {
  if (await takeCode(work, secrets, totp, code)) return true;
  return (
    (await work.change('UPDATE recovery_code SET usedAt = ? WHERE personId = ? AND codeIndex = ? AND usedAt IS NULL', [
      ...[work.now, totp.personId, recoveryIndex(secrets, totp.personId, code)],
    ])) > 0
  );
};

/** Secret, recovery codes, and what logins have shown with them. @returns whether there was one */
export const forgetTotp = async (work: Work, personId: string): Promise<boolean> => {
  const gone = await work.change('DELETE FROM staff_totp WHERE personId = ?', [personId]);
  await work.change('DELETE FROM recovery_code WHERE personId = ?', [personId]);
  const stepped = await work.sql<{ id: string }>('SELECT id FROM login WHERE personId = ? AND steppedUpAt IS NOT NULL', [personId]);
  await work.change('UPDATE login SET steppedUpAt = NULL WHERE personId = ?', [personId]);
  for (const { id } of stepped) work.hint(`login-changed.${id}`);
  return gone > 0;
};
