import type { Actor, BranchId, MembershipId, PersonId, SignInMoveId } from '@sanwei/contracts';
import { openPassport } from '@sanwei/contracts/people/login';
import { findMember } from '@sanwei/contracts/people/membership';
import { beginSignInMove, moveSignIn } from '@sanwei/contracts/people/sign-in-move';
import { answerOf, until } from '@sanwei/testing';
import { aUnion, codeOf } from '../membership/membership.example.js';
import { committed } from '../roster/roster.example.js';
import { moveCodeOf } from './sign-in-move.store.js';

export type Clerk = Actor & { id: PersonId };

/** Where a clerk sits and members come with a new phone. */
export const aCounter = async () => {
  const city = await aUnion();
  const { street, works } = city.branches;
  /** A second factor has just been shown. */
  const aClerk = (branchId: BranchId = street): Clerk => ({ ...city.clerkOf(branchId), steppedUpUntil: Date.now() + 600_000 });
  const findId = async (phone: string, clerk: Clerk): Promise<MembershipId> =>
    answerOf(await city.ask(findMember, { branchId: null, phone }, clerk)).member.id;
  const begin = (membershipId: MembershipId, newPhone: string, clerk: Clerk) =>
    city.ask(beginSignInMove, { membershipId, newPhone }, clerk);
  return {
    ...{ city, works, aClerk, findId, begin },
    aListedMember: async () => {
      const member = await city.withPhone();
      await committed(city, aClerk(), works, [['苏映秋', member.phone]]);
      return member;
    },
    begun: async (phone: string, newPhone: string, clerk: Clerk): Promise<SignInMoveId> =>
      answerOf(await begin(await findId(phone, clerk), newPhone, clerk)).moveId,
    move: (moveId: SignInMoveId, clerk: Clerk, code = moveCodeOf(city.secrets, moveId)) => city.ask(moveSignIn, { moveId, code }, clerk),
    wrong: (moveId: SignInMoveId) => String((Number(moveCodeOf(city.secrets, moveId)) + 1) % 1_000_000).padStart(6, '0'),
    opens: async (token: string) =>
      codeOf(await city.ask(openPassport, { token, used: true }, undefined, { passport: await city.wire.signAsSystem() })),
  };
};
/**
 * Two acts that meet at the row of one person: it is held until both wait for it, in this order, so that the race has the same winner
 * however busy the machine is.
 */
export const inTurn = <A, B>({ city }: Pick<Counter, 'city'>, { id }: { id: string }, first: () => Promise<A>, second: () => Promise<B>) =>
  city.database.asRoot(async (root): Promise<[A, B]> => {
    // Of this person alone: what is deferred may wait for other rows meanwhile.
    const waiting = new RegExp(`^LOCK WAIT .*\\n.*\\n.* FROM person WHERE id = '${id}'`, 'gm');
    const haveCome = async (count: number) => {
      const [rows] = await root.query('SHOW ENGINE INNODB STATUS');
      return (rows as { Status: string }[])[0]!.Status.match(waiting)?.length === count;
    };
    await root.query('START TRANSACTION');
    try {
      await root.query('SELECT id FROM person WHERE id = ? FOR UPDATE', [id]);
      const one = first();
      await until(() => haveCome(1));
      const two = second();
      await until(() => haveCome(2));
      await root.query('COMMIT');
      return await Promise.all([one, two]);
    } finally {
      await root.query('ROLLBACK');
    }
  });
export type Counter = Awaited<ReturnType<typeof aCounter>>;
