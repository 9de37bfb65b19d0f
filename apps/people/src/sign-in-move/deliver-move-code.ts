import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { deliverMoveCode } from '@sanwei/contracts/people/sign-in-move';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles, NotNow } from '@sanwei/wire';
import { apart, type Work } from '@sanwei/work';
import { SMS, type Sms } from '../outside/sms.js';
import { SECRETS, type Secrets } from '../secrets.js';
import type { SignInMove } from './sign-in-move.rule.js';
import { moveCodeOf, openMovePhone } from './sign-in-move.store.js';

/** Tried again while the provider is away and the code is still of use. A repetition sends the same code. */
@Handles(deliverMoveCode)
export class DeliverMoveCode implements Handler<typeof deliverMoveCode> {
  constructor(
    @Inject(SMS) private readonly sms: Sms,
    @Inject(SECRETS) private readonly secrets: Secrets,
  ) {}

  async handle({ moveId }: In<typeof deliverMoveCode>, work: Work): Promise<Reply<typeof deliverMoveCode>> {
    const [move] = await apart(work, (own) => own.sql<SignInMove>('SELECT * FROM sign_in_move WHERE id = ?', [moveId]));
    const phone = move && openMovePhone(this.secrets, move, 'newPhoneSealed');
    if (!phone || move.deliveredAt || move.usedAt || move.expiresAt <= work.now) return ok({ sent: false });
    const text = `验证码 ${moveCodeOf(this.secrets, move.id)}，用于把工会服务的登录换到这个手机，5 分钟内有效。只告诉当面为您办理的工会工作人员；不是您本人在办，请不要告诉任何人。`;
    const delivery = await this.sms.send({ id: move.id, phone, text });
    if (delivery === 'away') throw new NotNow();
    await work.change('UPDATE sign_in_move SET deliveredAt = ? WHERE id = ?', [work.now, move.id]);
    return ok({ sent: delivery === 'sent' });
  }
}
