import { Inject } from '@nestjs/common';
import type { In, PersonId, Reply } from '@sanwei/contracts';
import { bindPhone, phoneBound, phoneReplaced } from '@sanwei/contracts/people/person';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { signedInJustNow } from '../login/login.rule.js';
import { runningLogin } from '../login/running-login.store.js';
import { WECHAT, type Wechat } from '../outside/wechat.js';
import { SECRETS, type Secrets } from '../secrets.js';
import { afterNewWayIn } from './new-way-in.js';
import { tailOf } from './person.rule.js';
import { holdPerson } from './person.store.js';
import { indexOf } from './reach.store.js';
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
    const person = await holdPerson(work, id);
    const login = person && (await runningLogin(work));
    if (!person || !login) return refuse('LoginEnded');
    const unchanged = person.phoneIndex === indexOf(this.secrets, 'phone', found.phone);
    if (!unchanged && !signedInJustNow(login, work.now)) return refuse('SignInNotFresh');
    // Also the same one: a roster may have named it meanwhile.
    if (!(await writeOwnPhone(work, this.secrets, id, found.phone))) return refuse('PhoneInUse');
    if (!unchanged) await afterNewWayIn(work, person, login, 'phone', person.phoneIndex === null ? phoneBound : phoneReplaced);
    return ok({ phoneTail: tailOf(found.phone) });
  }
}
