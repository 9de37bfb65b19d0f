import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { warnOldWay } from '@sanwei/contracts/people/person';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles, NotNow } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { onWechat } from '../notice/notice.rule.js';
import { wordsOf } from '../notice/notice-words.js';
import { SMS, type Sms } from '../outside/sms.js';
import { WECHAT, type Wechat } from '../outside/wechat.js';
import { SECRETS, type Secrets } from '../secrets.js';
import { openReach } from './reach.store.js';

const dayMs = 24 * 3_600_000;

/** At once, by night too, and beside the six SMS of a day: this is how somebody learns that another has come in. After a day it is given up. */
@Handles(warnOldWay)
export class WarnOldWay implements Handler<typeof warnOldWay> {
  constructor(
    @Inject(WECHAT) private readonly wechat: Wechat,
    @Inject(SMS) private readonly sms: Sms,
    @Inject(SECRETS) private readonly secrets: Secrets,
  ) {}

  async handle(input: In<typeof warnOldWay>, work: Work): Promise<Reply<typeof warnOldWay>> {
    const delivery = await this.send(input);
    if (delivery === 'away' && Date.parse(input.at) > work.now.getTime() - dayMs) throw new NotNow();
    return ok({ sent: delivery === 'sent' });
  }

  private async send({ warningId, personId, reach, sealed, notice, at }: In<typeof warnOldWay>) {
    const { said } = wordsOf(notice, {}, 'people');
    // As it stood in the person's row, so it opens for that row alone.
    const way = openReach(this.secrets, reach, { id: personId, phoneSealed: sealed, openidSealed: sealed });
    if (reach === 'phone') return this.sms.send({ id: warningId, phone: way!, text: said.text });
    return this.wechat.send({ openid: way!, ...onWechat(said, { at: new Date(at) }) });
  }
}
