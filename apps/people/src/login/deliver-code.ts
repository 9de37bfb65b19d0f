import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { deliverCode } from '@sanwei/contracts/people/login';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles, NotNow } from '@sanwei/wire';
import { apart, type Work } from '@sanwei/work';
import { SMS, type Sms } from '../outside/sms.js';
import { SECRETS, type Secrets } from '../secrets.js';
import type { CodeAttempt } from './code-attempt.rule.js';
import { codeOf, openAttemptPhone } from './code-attempt.store.js';

/** Tried again while the provider is away and the code is still of use. A repetition sends the same code. */
@Handles(deliverCode)
export class DeliverCode implements Handler<typeof deliverCode> {
  constructor(
    @Inject(SMS) private readonly sms: Sms,
    @Inject(SECRETS) private readonly secrets: Secrets,
  ) {}

  async handle({ attemptId }: In<typeof deliverCode>, work: Work): Promise<Reply<typeof deliverCode>> {
    const [attempt] = await apart(work, (own) =>
      own.sql<CodeAttempt>('SELECT id, phoneSealed, personId, expiresAt, deliveredAt, usedAt FROM code_attempt WHERE id = ?', [attemptId]),
    );
    if (!attempt || attempt.deliveredAt || attempt.usedAt || attempt.expiresAt <= work.now) return ok({ sent: false });
    const phone = openAttemptPhone(this.secrets, attempt);
    // Whoever is talked into reading a code out should hear what it would do.
    const purpose = attempt.personId ? '用于绑定手机号，' : '';
    const text = `验证码 ${codeOf(this.secrets, attempt.id)}，${purpose}5 分钟内有效。请不要告诉别人。`;
    const delivery = await this.sms.send({ id: attempt.id, phone, text });
    if (delivery === 'away') throw new NotNow();
    await work.change('UPDATE code_attempt SET deliveredAt = ? WHERE id = ?', [work.now, attempt.id]);
    return ok({ sent: delivery === 'sent' });
  }
}
