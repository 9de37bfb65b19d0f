import type { Notice } from '@sanwei/contracts';
import { warnOldWay } from '@sanwei/contracts/people/person';
import type { Work } from '@sanwei/work';
import type { Login } from '../login/login.rule.js';
import { endLoginsOf } from '../login/login.store.js';
import type { Person } from './person.rule.js';
import type { Reach } from './reach.store.js';

/**
 * What follows when an account has got another way in, a phone or a WeChat: every other sign-in ends, and whoever the account belonged to is
 * told by the ways that it had before. The ordinary notice would go by the new one alone, to whoever has just put it there.
 * Asked for with a fresh sign-in only (`signedInJustNow`): an open page, a copied token or an old phone is not enough.
 * @param before the row as it was, held by the caller
 * @param way which one is new
 * @param notice what the person is told; its words take no arguments
 */
export const afterNewWayIn = async (work: Work, before: Person, login: Pick<Login, 'id'>, way: Reach, notice: Notice): Promise<void> => {
  await endLoginsOf(work, before.id, login.id);
  work.notify(before.id, notice, {});
  for (const reach of waysOfBefore(before, way)) {
    const sealed = before[`${reach}Sealed`]!;
    work.later(
      warnOldWay,
      { warningId: work.newId(), personId: before.id, reach, sealed, notice: notice.subject, at: work.now.toISOString() },
      work.now,
    );
  }
};

/** The way that is replaced; and the phone when a WeChat comes, for the notice goes there. A new phone's notice goes to the WeChat of before by itself. */
const waysOfBefore = (before: Person, way: Reach): Reach[] =>
  (way === 'openid' ? (['openid', 'phone'] as const) : (['phone'] as const)).filter((reach) => before[`${reach}Sealed`] !== null);
