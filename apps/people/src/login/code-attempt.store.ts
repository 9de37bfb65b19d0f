import type { Secrets } from '../secrets.js';
import { type CodeAttempt, codeFrom } from './code-attempt.rule.js';

export const codeOf = ({ index }: Secrets, attemptId: string): string => codeFrom(index.of('login.code', attemptId));

export const sealAttemptPhone = ({ cipher }: Secrets, id: string, phone: string): string => cipher.seal(phone, place(id));
/** @throws SealBroken */
export const openAttemptPhone = ({ cipher }: Secrets, { id, phoneSealed }: Pick<CodeAttempt, 'id' | 'phoneSealed'>): string =>
  cipher.open(phoneSealed, place(id));

const place = (row: string) => ({ table: 'code_attempt', column: 'phoneSealed', row });
