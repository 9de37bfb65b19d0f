import { randomBytes } from 'node:crypto';
import type { LoginId, Out, PersonId } from '@sanwei/contracts';
import type { signInWithWechat } from '@sanwei/contracts/people/login';
import type { Work } from '@sanwei/work';
import { findStanding } from '../grant/role-grant.store.js';
import { beginLogin, type LoginWay } from './login.rule.js';
import { logins } from './login.table.js';

/** Signs a person in: a new token, which nobody but the person ever sees again, and a line in the trail. */
export const startLogin = async (work: Work, personId: PersonId, way: LoginWay): Promise<Out<typeof signInWithWechat>> => {
  const token = randomBytes(32).toString('base64url');
  const login = beginLogin({ id: work.newId<LoginId>(), personId, way, token }, work.now);
  const { grants } = await findStanding(work, personId, way);
  await work.insert(logins, [login]);
  work.record('登录', login.id, 'done', { kind: 'person', id: personId, grants, loginId: login.id });
  return { token, personId, grants, expiresAt: login.expiresAt.toISOString() };
};

/** Ends one login of a person, at every gateway at once. @returns whether it was still running */
export const endLoginOf = async (work: Work, personId: string, loginId: string): Promise<boolean> => {
  const ended = await work.change('UPDATE login SET endedAt = ? WHERE id = ? AND personId = ? AND endedAt IS NULL', [
    work.now,
    loginId,
    personId,
  ]);
  if (ended > 0) work.hint(`login-ended.${loginId}`);
  return ended > 0;
};

/** Ends every login of a person but `except`, whose passport is made anew: the account is closed or disabled, or its password is another. */
export const endLoginsOf = async (work: Work, personId: PersonId, except: string | null = null): Promise<void> => {
  const running = await work.sql<{ id: string }>('SELECT id FROM login WHERE personId = ? AND endedAt IS NULL', [personId]);
  const others = running.map(({ id }) => id).filter((id) => id !== except);
  if (others.length > 0) await work.change('UPDATE login SET endedAt = ? WHERE id IN (?) AND endedAt IS NULL', [work.now, others]);
  for (const id of others) work.hint(`login-ended.${id}`);
  if (except) work.hint(`login-changed.${except}`);
};

/** Roles of a person have changed: no gateway keeps a passport that says otherwise, and the own pages ask anew. */
export const renewLoginsOf = async (work: Work, personId: PersonId): Promise<void> => {
  const running = await work.sql<{ id: string }>('SELECT id FROM login WHERE personId = ? AND endedAt IS NULL', [personId]);
  for (const { id } of running) work.hint(`login-changed.${id}`);
  work.hint(`person.${personId}`);
};
