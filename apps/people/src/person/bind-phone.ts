import { Inject } from '@nestjs/common';
import type { In, PersonId, Reply } from '@sanwei/contracts';
import { bindPhone } from '@sanwei/contracts/people/person';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { runningLogin } from '../login/running-login.store.js';
import { WECHAT, type Wechat } from '../outside/wechat.js';
import { SECRETS, type Secrets } from '../secrets.js';
import { tailOf } from './person.rule.js';
import { holdPerson } from './person.store.js';
import { writeOwnPhone } from './write-own-phone.js';

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
    if (!(await writeOwnPhone(work, this.secrets, id, found.phone))) return refuse('PhoneInUse');
    return ok({ phoneTail: tailOf(found.phone) });
  }
}
