import { apart, type Work } from '@sanwei/work';
import { forgetTries, takeTry, takeTryBack, unlessTooMany } from '../login/sign-in-lock.store.js';
import type { Secrets } from '../secrets.js';
import type { Passwords } from './passwords.js';
import type { StaffAccount } from './staff-account.rule.js';

export type PasswordCheck = 'NoPassword' | 'PasswordNotRight' | { until: Date } | StaffAccount;

/** The password of somebody who is signed in already, shown again; counted by itself, so that nobody is kept from signing in. */
export const checkOwnPassword = (work: Work, secrets: Secrets, passwords: Passwords, password: string): Promise<PasswordCheck> =>
  work.once('password', async () => {
    const personId = work.actor.id;
    const tried = { who: personId };
    const begun = await apart(work, async (own) => {
      const [account] = await own.sql<StaffAccount>('SELECT * FROM staff_account WHERE personId = ?', [personId]);
      return account ? { account, until: await takeTry(own, secrets, tried) } : null;
    });
    if (!begun) return 'NoPassword';
    if (begun.until) return { until: begun.until };
    const look = () => passwords.verify(begun.account.passwordHash, password);
    const right = await unlessTooMany(work, secrets, tried, look);
    await apart(work, async (own) => {
      if (right) return forgetTries(own, secrets, tried);
      own.record('核对密码', personId, 'PasswordNotRight');
    });
    return right ? begun.account : 'PasswordNotRight';
  });

/** Codes of somebody who is signed in already; failures count on until one is right. */
export const tryOwnCode = <T>(
  work: Work,
  secrets: Secrets,
  act: (own: Work) => Promise<T | 'wrong' | 'uncounted'>,
  words: string,
): Promise<T | 'wrong' | 'uncounted' | { until: Date }> =>
  work.once('code', async () => {
    const tried = { who: work.actor.id };
    const until = await apart(work, (own) => takeTry(own, secrets, tried));
    if (until) return { until };
    return apart(work, async (own) => {
      const result = await act(own);
      if (result === 'wrong') own.record(words, work.actor.id, 'TotpWrong');
      else await (result === 'uncounted' ? takeTryBack : forgetTries)(own, secrets, tried);
      return result;
    });
  });
