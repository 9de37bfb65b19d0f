import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { stepUp } from '@sanwei/contracts/people/totp';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { stepUpMs } from '../login/login.rule.js';
import { stampStepUp } from '../login/running-login.store.js';
import { SECRETS, type Secrets } from '../secrets.js';
import { tryOwnCode } from '../staff/password-check.js';
import { findTotp, takeSecondFactor } from './staff-totp.store.js';

/** Stamps this login alone. */
@Handles(stepUp)
export class StepUp implements Handler<typeof stepUp> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ code }: In<typeof stepUp>, work: Work): Promise<Reply<typeof stepUp>> {
    const { id } = work.actor;
    const take = async (own: Work) => {
      const totp = await findTotp(own, id);
      if (!totp?.confirmedAt) return 'uncounted';
      return (await takeSecondFactor(own, this.secrets, totp, code)) ? 'right' : 'wrong';
    };
    const taken = await tryOwnCode(work, this.secrets, take, '再次确认身份');
    if (typeof taken === 'object') return refuse('SignInPaused', { retryAt: taken.until.toISOString() });
    if (taken !== 'right') return refuse(taken === 'wrong' ? 'TotpWrong' : 'TotpNotSet');
    await stampStepUp(work);
    work.record('再次确认身份', id);
    return ok({ until: new Date(work.now.getTime() + stepUpMs).toISOString() });
  }
}
