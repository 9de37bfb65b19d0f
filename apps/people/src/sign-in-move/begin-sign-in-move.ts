import { Inject } from '@nestjs/common';
import type { In, MembershipId, PersonId, Reply, SignInMoveId } from '@sanwei/contracts';
import { beginSignInMove, deliverMoveCode } from '@sanwei/contracts/people/sign-in-move';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { apart, type Work } from '@sanwei/work';
import { takeAttempt } from '../login/attempt-count.store.js';
import { codeLivesMs, codeTries, resendAfterMs } from '../login/code-attempt.rule.js';
import { takeCodeTurn } from '../login/code-attempt.store.js';
import { indexOf } from '../person/reach.store.js';
import { SECRETS, type Secrets } from '../secrets.js';
import type { SignInMove } from './sign-in-move.rule.js';
import { isStaff, lockOwnMember, sealMovePhone, takenPhone } from './sign-in-move.store.js';
import { signInMoves } from './sign-in-move.table.js';

@Handles(beginSignInMove)
export class BeginSignInMove implements Handler<typeof beginSignInMove> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ membershipId, newPhone }: In<typeof beginSignInMove>, work: Work): Promise<Reply<typeof beginSignInMove>> {
    const { now } = work;
    const until = await work.once('counted', () => apart(work, (own) => this.count(own, membershipId)));
    if (until) return refuse('TooManyMoves', { retryAt: until.toISOString() });
    const member = await lockOwnMember(work, membershipId);
    if (!member) return refuse('MemberNotFound');
    const { personId } = member;
    if (!personId) return refuse('NeverSignedIn');
    if (await isStaff(work, personId)) return refuse('StaffNotMoved');
    const [person] = await work.sql<{ phoneIndex: string | null }>('SELECT phoneIndex FROM person WHERE id = ?', [personId]);
    const newPhoneIndex = indexOf(this.secrets, 'phone', newPhone);
    if (person?.phoneIndex === newPhoneIndex) return refuse('PhoneUnchanged');
    const taken = await takenPhone(work, newPhoneIndex, personId, membershipId);
    if (taken) return refuse(taken);
    const nextCodeAt = await takeCodeTurn(work, newPhoneIndex, new Date(now.getTime() + resendAfterMs));
    if (nextCodeAt) return refuse('TooManyCodes', { retryAt: nextCodeAt.toISOString() });
    const id = work.newId<SignInMoveId>();
    const move: SignInMove = {
      ...{ id, membershipId, personId, clerkId: work.actor.id as PersonId, startedAt: now },
      ...{ oldPhoneIndex: person?.phoneIndex ?? null, oldPhoneSealed: null, newPhoneIndex },
      newPhoneSealed: sealMovePhone(this.secrets, id, 'newPhoneSealed', newPhone),
      ...{ expiresAt: new Date(now.getTime() + codeLivesMs), triesLeft: codeTries, deliveredAt: null, usedAt: null },
    };
    await work.insert(signInMoves, [move]);
    work.later(deliverMoveCode, { moveId: id }, now);
    work.record('准备更换登录手机', personId);
    return ok({ moveId: id, expiresAt: move.expiresAt.toISOString() });
  }

  /** Once, although the act may run again. Refused ones of own members count too, since they tell whose a phone is; others tell nothing. */
  private async count(own: Work, membershipId: MembershipId): Promise<Date | null> {
    if (!(await lockOwnMember(own, membershipId))) return null;
    return takeAttempt(own, this.secrets, 'sign-in-move', { of: 'clerk', value: own.actor.id });
  }
}
