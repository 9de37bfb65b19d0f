import type { MembershipId, PersonId } from '@sanwei/contracts';
import type { Work } from '@sanwei/work';
import { codeFrom } from '../login/code-attempt.rule.js';
import type { Membership } from '../membership/membership.rule.js';
import { withinRegisters } from '../membership/membership.store.js';
import type { Secrets } from '../secrets.js';
import type { SignInMove } from './sign-in-move.rule.js';

/** Made for moves alone: a code for signing in is another, even of the same id. */
export const moveCodeOf = ({ index }: Secrets, id: string): string => codeFrom(index.of('sign-in-move.code', id));

type SealedColumn = 'oldPhoneSealed' | 'newPhoneSealed';
const placeOf = (row: string, column: SealedColumn) => ({ table: 'sign_in_move', column, row });
export const sealMovePhone = ({ cipher }: Secrets, id: string, column: SealedColumn, phone: string): string =>
  cipher.seal(phone, placeOf(id, column));
/** @throws SealBroken */
export const openMovePhone = ({ cipher }: Secrets, move: Pick<SignInMove, 'id' | SealedColumn>, column: SealedColumn): string | null => {
  const sealed = move[column];
  return sealed === null ? null : cipher.open(sealed, placeOf(move.id, column));
};

/** A confirmed member of the asker's own branches, locked; anybody else is simply not there. */
export const lockOwnMember = async (work: Work, id: MembershipId): Promise<Membership | null> => {
  const { where, values } = withinRegisters(work, null, ['branchClerk']);
  const rows = await work.sql<Membership>(`SELECT * FROM membership WHERE id = ? AND status = 'member' AND ${where} FOR UPDATE`, [
    id,
    ...values,
  ]);
  return rows[0] ?? null;
};

export const isStaff = async (work: Work, personId: PersonId): Promise<boolean> =>
  (await work.sql('SELECT 1 FROM staff_account WHERE personId = ?', [personId])).length > 0;

/** Why the new phone cannot be given: somebody else has it, as an account or in a register. */
export type TakenPhone = 'NewPhoneOnAccount' | 'NewPhoneOnMember';
export const takenPhone = async (
  work: Work,
  phoneIndex: string,
  personId: PersonId,
  membershipId: MembershipId,
): Promise<TakenPhone | null> => {
  const persons = await work.sql('SELECT 1 FROM person WHERE phoneIndex = ? AND id <> ?', [phoneIndex, personId]);
  if (persons.length > 0) return 'NewPhoneOnAccount';
  const members = await work.sql('SELECT 1 FROM membership WHERE phoneIndex = ? AND live = 1 AND id <> ?', [phoneIndex, membershipId]);
  return members.length > 0 ? 'NewPhoneOnMember' : null;
};
