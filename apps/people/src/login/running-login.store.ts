import type { Work } from '@sanwei/work';
import type { Login } from './login.rule.js';

/**
 * The login that an act is asked with, held until the act is over, or null when it has ended: a passport outlives its login by up to a minute,
 * and a request may lie on the way for longer than a branch needs to move a sign-in. Called after the person's or the staff account's row has
 * been locked, since whoever ends logins locks that first: of the two the later one sees what the earlier has written.
 */
export const runningLogin = (work: Work): Promise<RunningLogin | null> => loginOf(work, ' FOR UPDATE');

/** The same for an act that writes nothing to the account: held by nobody. */
export const lookAtLogin = (work: Work): Promise<RunningLogin | null> => loginOf(work, '');

type RunningLogin = Pick<Login, 'id' | 'way' | 'startedAt'>;
const loginOf = async (work: Work, held: '' | ' FOR UPDATE'): Promise<RunningLogin | null> => {
  const { id, loginId } = work.actor;
  const [login] = await work.sql<Login>(`SELECT id, way, startedAt FROM login WHERE id = ? AND personId = ? AND endedAt IS NULL${held}`, [
    loginId ?? '',
    id,
  ]);
  return login ?? null;
};

/** The second factor has just been shown at this login, and at no other. */
export const stampStepUp = async (work: Work): Promise<void> => {
  const { id, loginId } = work.actor;
  await work.change('UPDATE login SET steppedUpAt = ? WHERE id = ? AND personId = ?', [work.now, loginId, id]);
  work.hint(`login-changed.${loginId}`);
};
