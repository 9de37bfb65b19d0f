import { Inject } from '@nestjs/common';
import type { In, PersonId, Reply } from '@sanwei/contracts';
import { bindPhone } from '@sanwei/contracts/people/person';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { isDuplicate, type Work } from '@sanwei/work';
import { runningLogin } from '../login/running-login.store.js';
import { followPhone } from '../membership/follow-phone.js';
import { linkMemberships } from '../membership/link-memberships.store.js';
import { WECHAT, type Wechat } from '../outside/wechat.js';
import { SECRETS, type Secrets } from '../secrets.js';
import { tailOf } from './person.rule.js';
import { holdPerson } from './person.store.js';
import { sealReach } from './reach.store.js';

@Handles(bindPhone)
export class BindPhone implements Handler<typeof bindPhone> {
  constructor(
    @Inject(WECHAT) private readonly wechat: Wechat,
    @Inject(SECRETS) private readonly secrets: Secrets,
  ) {}

  async handle({ code }: In<typeof bindPhone>, work: Work): Promise<Reply<typeof bindPhone>> {
    const found = await work.once('phone', () => this.wechat.phoneOf(code));
    if (found === 'refused') return refuse('WechatPhoneRefused');
    if (found === 'away') return refuse('WechatUnavailable');
    const id = work.actor.id as PersonId;
    if (!(await holdPerson(work, id)) || !(await runningLogin(work))) return refuse('LoginEnded');
    const { phoneIndex, phoneSealed } = sealReach(this.secrets, 'phone', id, found.phone);
    try {
      await work.change('UPDATE person SET phoneIndex = ?, phoneSealed = ? WHERE id = ?', [phoneIndex, phoneSealed, id]);
    } catch (error) {
      if (isDuplicate(error)) return refuse('PhoneInUse');
      throw error;
    }
    await linkMemberships(work, [phoneIndex!]);
    await followPhone(work, this.secrets, id, found.phone);
    work.record('绑定手机号', id);
    return ok({ phoneTail: tailOf(found.phone) });
  }
}
