import { Inject } from '@nestjs/common';
import { type In, nobody, type Reply } from '@sanwei/contracts';
import { signInStaff } from '@sanwei/contracts/people/login';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { apart, type Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import { Passwords } from '../staff/passwords.js';
import { plainUsername, type StaffAccount } from '../staff/staff-account.rule.js';
import { findTotp, takeSecondFactor } from '../totp/staff-totp.store.js';
import { startLogin } from './login.store.js';
import { addressIndexOf, forgetTries, rememberAddress, type Tried, takeTry, takeTryBack, unlessTooMany } from './sign-in-lock.store.js';

type Begun = { account: StaffAccount | undefined; tried: Tried; until: Date | null };
type Verdict = 'right' | 'PasswordWrong' | 'TotpNeeded' | 'TotpWrong';

/** An unknown username, or one that is disabled, costs the same work and gets the same answers as a wrong password, waiting included. */
@Handles(signInStaff)
export class SignInStaff implements Handler<typeof signInStaff> {
  constructor(
    @Inject(Passwords) private readonly passwords: Passwords,
    @Inject(SECRETS) private readonly secrets: Secrets,
  ) {}

  async handle({ username, password, totpCode }: In<typeof signInStaff>, work: Work): Promise<Reply<typeof signInStaff>> {
    // Each step once and apart: no connection is held while the password is being checked, and a failure stays counted.
    const begun = await work.once('begun', () => apart(work, (own) => this.begin(own, plainUsername(username))));
    const { account, until } = begun;
    if (until) return refuse('SignInPaused', { retryAt: until.toISOString() });
    const kept = account && !account.disabledAt ? account.passwordHash : null;
    const look = () => this.passwords.verify(kept, password);
    const right = await work.once('right', () => unlessTooMany(work, this.secrets, begun.tried, look));
    const verdict = await work.once('verdict', () => apart(work, (own) => this.judge(own, begun, right, totpCode)));
    if (verdict !== 'right' || !account) return refuse(verdict === 'right' ? 'PasswordWrong' : verdict);
    const still = await work.change(
      'UPDATE staff_account SET signedInAt = ? WHERE personId = ? AND passwordHash = ? AND disabledAt IS NULL',
      [work.now, account.personId, account.passwordHash],
    );
    // Reset or disabled while the password was being checked.
    if (still === 0) return refuse('PasswordWrong');
    await rememberAddress(work, this.secrets, account.personId);
    return ok(await startLogin(work, account.personId, 'password'));
  }

  private async begin(own: Work, username: string): Promise<Begun> {
    const place = addressIndexOf(this.secrets, own);
    const [account] = await own.sql<StaffAccount & { known: number }>(
      `SELECT s.*, k.personId IS NOT NULL AS known FROM staff_account s
       LEFT JOIN known_address k ON k.personId = s.personId AND k.addressIndex = ? WHERE s.username = ?`,
      [place ?? '', username],
    );
    const tried = { who: username, place: account?.known ? place : null };
    const until = await takeTry(own, this.secrets, tried);
    if (until) own.record('登录', account?.personId ?? 'unknown', 'SignInPaused', nobody);
    return { account, tried, until };
  }

  private async judge(own: Work, { account, tried }: Begun, right: boolean, code: string | null): Promise<Verdict> {
    const verdict = right && account ? await this.secondFactor(own, account, code) : 'PasswordWrong';
    if (verdict === 'right') await forgetTries(own, this.secrets, tried);
    else if (verdict === 'TotpNeeded') await takeTryBack(own, this.secrets, tried);
    else own.record('登录', account?.personId ?? 'unknown', verdict, nobody);
    return verdict;
  }

  private async secondFactor(own: Work, { personId }: StaffAccount, code: string | null): Promise<Verdict> {
    const totp = await findTotp(own, personId);
    if (!totp?.confirmedAt) return 'right';
    if (code === null) return 'TotpNeeded';
    return (await takeSecondFactor(own, this.secrets, totp, code)) ? 'right' : 'TotpWrong';
  }
}
