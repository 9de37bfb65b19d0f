import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { beginTotp } from '@sanwei/contracts/people/totp';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { generateSecret } from 'otplib';
import { runningLogin } from '../login/running-login.store.js';
import { SECRETS, type Secrets } from '../secrets.js';
import { checkOwnPassword } from '../staff/password-check.js';
import { Passwords } from '../staff/passwords.js';
import { takeTurnWithAccount } from '../staff/staff-account.store.js';
import { uriOf } from './staff-totp.rule.js';
import { sealSecret } from './staff-totp.store.js';

/** Begun again, the secret before is gone; one that is confirmed stays. */
@Handles(beginTotp)
export class BeginTotp implements Handler<typeof beginTotp> {
  constructor(
    @Inject(Passwords) private readonly passwords: Passwords,
    @Inject(SECRETS) private readonly secrets: Secrets,
  ) {}

  async handle({ password }: In<typeof beginTotp>, work: Work): Promise<Reply<typeof beginTotp>> {
    const account = await checkOwnPassword(work, this.secrets, this.passwords, password);
    if (typeof account === 'string') return refuse(account);
    if ('until' in account) return refuse('SignInPaused', { retryAt: account.until.toISOString() });
    const { personId, username } = account;
    if (!(await takeTurnWithAccount(work, personId)) || !(await runningLogin(work))) return refuse('LoginEnded');
    const secret = generateSecret();
    await work.change('DELETE FROM staff_totp WHERE personId = ? AND confirmedAt IS NULL', [personId]);
    // `IGNORE` meets the confirmed one alone.
    const begun = await work.change('INSERT IGNORE INTO staff_totp (personId, secretSealed, begunAt, lastStep) VALUES (?, ?, ?, 0)', [
      ...[personId, sealSecret(this.secrets, personId, secret), work.now],
    ]);
    if (begun === 0) return refuse('TotpAlreadySet');
    work.record('开始设置动态口令', personId);
    return ok({ uri: uriOf(secret, username) });
  }
}
