import { Inject } from '@nestjs/common';
import type { In, PersonId, Reply } from '@sanwei/contracts';
import { confirmTotp } from '@sanwei/contracts/people/totp';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { runningLogin, stampStepUp } from '../login/running-login.store.js';
import { SECRETS, type Secrets } from '../secrets.js';
import { tryOwnCode } from '../staff/password-check.js';
import { takeTurnWithAccount } from '../staff/staff-account.store.js';
import { newRecoveryCodes } from './staff-totp.rule.js';
import { findTotp, recoveryIndex, takeCode } from './staff-totp.store.js';
import { recoveryCodes } from './staff-totp.table.js';

@Handles(confirmTotp)
export class ConfirmTotp implements Handler<typeof confirmTotp> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ code, stepsUp }: In<typeof confirmTotp>, work: Work): Promise<Reply<typeof confirmTotp>> {
    const personId = work.actor.id as PersonId;
    const taken = await tryOwnCode(work, this.secrets, (own) => this.take(own, code), '确认动态口令');
    if (typeof taken === 'object' && 'until' in taken) return refuse('SignInPaused', { retryAt: taken.until.toISOString() });
    if (taken === 'wrong') return refuse('TotpWrong');
    if (taken === 'uncounted') return refuse((await findTotp(work, personId)) ? 'TotpAlreadySet' : 'TotpNotSet');
    if (!(await takeTurnWithAccount(work, personId)) || !(await runningLogin(work))) return refuse('LoginEnded');
    const set = await work.change('UPDATE staff_totp SET confirmedAt = ? WHERE personId = ? AND confirmedAt IS NULL AND secretSealed = ?', [
      work.now,
      personId,
      taken.secretSealed,
    ]);
    if (set === 0) return refuse('TotpNotSet');
    const codes = newRecoveryCodes();
    await work.change('DELETE FROM recovery_code WHERE personId = ?', [personId]);
    await work.insert(
      recoveryCodes,
      codes.map((one) => ({ personId, codeIndex: recoveryIndex(this.secrets, personId, one), usedAt: null })),
    );
    // Password and code were both shown just now: what was wanted before the setting up goes on without another code.
    if (stepsUp) await stampStepUp(work);
    work.record('设置动态口令', personId);
    return ok({ recoveryCodes: codes });
  }

  private async take(own: Work, code: string): Promise<{ secretSealed: string } | 'wrong' | 'uncounted'> {
    const totp = await findTotp(own, own.actor.id);
    if (!totp || totp.confirmedAt) return 'uncounted';
    return (await takeCode(own, this.secrets, totp, code)) ? { secretSealed: totp.secretSealed } : 'wrong';
  }
}
