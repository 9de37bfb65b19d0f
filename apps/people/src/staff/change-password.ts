import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { changePassword } from '@sanwei/contracts/people/password';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { apart, type Work } from '@sanwei/work';
import { endLoginsOf } from '../login/login.store.js';
import { runningLogin } from '../login/running-login.store.js';
import { SECRETS, type Secrets } from '../secrets.js';
import { holdsUsername, isTooEasy, type PasswordBefore } from './new-password.rule.js';
import { checkOwnPassword } from './password-check.js';
import { Passwords } from './passwords.js';
import type { StaffAccount } from './staff-account.rule.js';
import { setPassword } from './staff-account.store.js';

@Handles(changePassword)
export class ChangePassword implements Handler<typeof changePassword> {
  constructor(
    @Inject(Passwords) private readonly passwords: Passwords,
    @Inject(SECRETS) private readonly secrets: Secrets,
  ) {}

  async handle({ current, next }: In<typeof changePassword>, work: Work): Promise<Reply<typeof changePassword>> {
    const account = await checkOwnPassword(work, this.secrets, this.passwords, current);
    if (typeof account === 'string') return refuse(account);
    if ('until' in account) return refuse('SignInPaused', { retryAt: account.until.toISOString() });
    if (holdsUsername(next, account.username)) return refuse('PasswordHoldsUsername');
    if (isTooEasy(next, account.username)) return refuse('PasswordTooEasy');
    // Hashing takes its time: before the first statement, so that no connection waits for it.
    const made = await work.once('made', async () => ((await this.wasUsed(work, account, next)) ? null : this.passwords.hash(next)));
    if (made === null) return refuse('PasswordUsedBefore');
    // Of two changes at once the second finds another password.
    if (!(await setPassword(work, account, made, { mustChange: false }))) return refuse('PasswordNotRight');
    if (!(await runningLogin(work))) return refuse('LoginEnded');
    await endLoginsOf(work, account.personId, work.actor.loginId);
    work.record('修改密码', account.personId);
    return ok({ at: work.now.toISOString() });
  }

  private async wasUsed(work: Work, { personId, passwordHash }: StaffAccount, next: string): Promise<boolean> {
    const before = await apart(work, (own) =>
      own.sql<PasswordBefore>('SELECT passwordHash FROM password_history WHERE personId = ?', [personId]),
    );
    for (const kept of [passwordHash, ...before.map((one) => one.passwordHash)]) if (await this.passwords.verify(kept, next)) return true;
    return false;
  }
}
