import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { signInMoved, tellOldPhone } from '@sanwei/contracts/people/sign-in-move';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles, NotNow } from '@sanwei/wire';
import { apart, type Work } from '@sanwei/work';
import { SMS, type Sms } from '../outside/sms.js';
import { SECRETS, type Secrets } from '../secrets.js';
import { dayMs, type SignInMove } from './sign-in-move.rule.js';
import { openMovePhone } from './sign-in-move.store.js';

/** At once, by night too: if the phone was not lost, this is how its owner learns of it. After a day it is given up. */
@Handles(tellOldPhone)
export class TellOldPhone implements Handler<typeof tellOldPhone> {
  constructor(
    @Inject(SMS) private readonly sms: Sms,
    @Inject(SECRETS) private readonly secrets: Secrets,
  ) {}

  async handle({ moveId }: In<typeof tellOldPhone>, work: Work): Promise<Reply<typeof tellOldPhone>> {
    const [move] = await apart(work, (own) => own.sql<SignInMove>('SELECT * FROM sign_in_move WHERE id = ?', [moveId]));
    const phone = move && openMovePhone(this.secrets, move, 'oldPhoneSealed');
    if (!phone) return ok({ sent: false });
    // An id of its own: the provider takes a message of one id once, and the code has had the move's.
    const delivery = await this.sms.send({ id: `${move.id}-old`, phone, text: signInMoved.text({}) });
    if (delivery === 'away' && move.startedAt.getTime() > work.now.getTime() - dayMs) throw new NotNow();
    await work.change('UPDATE sign_in_move SET oldPhoneSealed = NULL WHERE id = ?', [move.id]);
    return ok({ sent: delivery === 'sent' });
  }
}
