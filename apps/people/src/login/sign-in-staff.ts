import { Inject } from '@nestjs/common';
import { type In, nobody, type Reply } from '@sanwei/contracts';
import { signInStaff } from '@sanwei/contracts/people/login';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { apart, type Work } from '@sanwei/work';
import { Passwords } from '../staff/passwords.js';
import { plainUsername, type StaffAccount } from '../staff/staff-account.rule.js';
import { startLogin } from './login.store.js';

/** An unknown username costs the same work and gets the same answer as a wrong password. */
@Handles(signInStaff)
export class SignInStaff implements Handler<typeof signInStaff> {
  constructor(@Inject(Passwords) private readonly passwords: Passwords) {}

  async handle({ username, password }: In<typeof signInStaff>, work: Work): Promise<Reply<typeof signInStaff>> {
    // Apart, so that no connection is held while the password is being checked.
    const [account] = await apart(work, (own) =>
      own.sql<StaffAccount>('SELECT personId, passwordHash FROM staff_account WHERE username = ?', [plainUsername(username)]),
    );
    const right = await this.passwords.verify(account?.passwordHash ?? null, password);
    if (!right || !account) {
      await apart(work, async (own) => own.record('登录', account?.personId ?? 'unknown', 'PasswordWrong', nobody));
      return refuse('PasswordWrong');
    }
    return ok(await startLogin(work, account.personId, 'password'));
  }
}
