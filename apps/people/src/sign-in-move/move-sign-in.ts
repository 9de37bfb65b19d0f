import { Inject } from '@nestjs/common';
import type { In, PersonId, Reply } from '@sanwei/contracts';
import { moveSignIn, signInMoved, tellOldPhone } from '@sanwei/contracts/people/sign-in-move';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { apart, isDuplicate, type Work } from '@sanwei/work';
import { sameCode } from '../login/code-attempt.rule.js';
import { endLoginsOf } from '../login/login.store.js';
import { giveMemberPhone } from '../membership/follow-phone.js';
import type { Membership } from '../membership/membership.rule.js';
import type { Person } from '../person/person.rule.js';
import { openReach, sealReach } from '../person/reach.store.js';
import { SECRETS, type Secrets } from '../secrets.js';
import type { SignInMove } from './sign-in-move.rule.js';
import { isStaff, lockOwnMember, moveCodeOf, openMovePhone, sealMovePhone, type TakenPhone } from './sign-in-move.store.js';

type Current = Pick<Person, 'id' | 'phoneIndex' | 'phoneSealed' | 'openidSealed'>;

@Handles(moveSignIn)
export class MoveSignIn implements Handler<typeof moveSignIn> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ moveId, code }: In<typeof moveSignIn>, work: Work): Promise<Reply<typeof moveSignIn>> {
    // Once, although the act may run again: it is one try.
    const move = await work.once('try', () => apart(work, (own) => takeTry(own, moveId)));
    const newPhone = move && openMovePhone(this.secrets, move, 'newPhoneSealed');
    if (!move || !newPhone) return refuse('CodeExpired');
    if (!sameCode(code, moveCodeOf(this.secrets, move.id)))
      return move.triesLeft > 0 ? refuse('CodeWrong', { triesLeft: move.triesLeft }) : refuse('CodeExpired');

    // The person first: sign-ins hold it too, so what begins now meets the new phone, and what began before is ended below.
    const [person] = await work.sql<Current>(
      'SELECT id, phoneIndex, phoneSealed, openidSealed FROM person WHERE id = ? AND closedAt IS NULL FOR UPDATE',
      [move.personId],
    );
    const member = await lockOwnMember(work, move.membershipId);
    const unchanged = person?.phoneIndex === move.oldPhoneIndex && member?.personId === move.personId;
    if (!person || !member || !unchanged) return refuse('MoveOvertaken');
    if (await isStaff(work, move.personId)) return refuse('StaffNotMoved');
    const used = await work.change(
      'UPDATE sign_in_move SET usedAt = ?, newPhoneSealed = NULL, oldPhoneSealed = ? WHERE id = ? AND usedAt IS NULL',
      [...[work.now, this.oldPhone(move, person), move.id]],
    );
    if (used === 0) return refuse('CodeExpired');
    const taken = await this.give(work, person, member, newPhone);
    if (taken) return refuse(taken);
    await endLoginsOf(work, move.personId);
    if (person.phoneIndex) {
      await work.change('DELETE FROM code_attempt WHERE phoneIndex = ?', [person.phoneIndex]);
      work.later(tellOldPhone, { moveId: move.id }, work.now);
    }
    work.notify(move.personId, signInMoved, {});
    work.record('登录换到新手机', move.personId);
    return ok({ membershipId: member.id, at: work.now.toISOString() });
  }

  /**
   * The new phone, in account and register. WeChat is unbound: whoever holds the old phone holds its WeChat too, and would sign in with it.
   * @returns who has got the phone since the move was begun; the unique keys decide
   */
  private async give(work: Work, { id }: Current, member: Membership, newPhone: string): Promise<TakenPhone | null> {
    const { phoneIndex, phoneSealed } = sealReach(this.secrets, 'phone', id as PersonId, newPhone);
    const account = work.change('UPDATE person SET phoneIndex = ?, phoneSealed = ?, openidIndex = NULL, openidSealed = NULL WHERE id = ?', [
      ...[phoneIndex, phoneSealed, id],
    ]);
    if (await isTaken(account)) return 'NewPhoneOnAccount';
    return (await isTaken(giveMemberPhone(work, this.secrets, member, newPhone))) ? 'NewPhoneOnMember' : null;
  }

  private oldPhone({ id }: SignInMove, person: Current): string | null {
    const phone = openReach(this.secrets, 'phone', person);
    return phone && sealMovePhone(this.secrets, id, 'oldPhoneSealed', phone);
  }
}

const isTaken = (giving: Promise<unknown>): Promise<boolean> =>
  giving.then(
    () => false,
    (error) => {
      if (isDuplicate(error)) return true;
      throw error;
    },
  );

/** Counted and committed before the code is looked at. Of the clerk who began it alone: nobody finishes another's check. */
const takeTry = async (own: Work, moveId: string): Promise<SignInMove | null> => {
  const taken = await own.change(
    `UPDATE sign_in_move SET triesLeft = triesLeft - 1
     WHERE id = ? AND clerkId = ? AND triesLeft > 0 AND usedAt IS NULL AND expiresAt > ?`,
    [moveId, own.actor.id, own.now],
  );
  if (taken === 0) return null;
  const [move] = await own.sql<SignInMove>('SELECT * FROM sign_in_move WHERE id = ?', [moveId]);
  return move ?? null;
};
