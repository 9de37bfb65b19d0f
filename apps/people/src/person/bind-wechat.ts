import { Inject } from '@nestjs/common';
import type { In, PersonId, Reply } from '@sanwei/contracts';
import { bindWechat, wechatBound } from '@sanwei/contracts/people/person';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { isDuplicate, type Work } from '@sanwei/work';
import { showedPhoneJustNow, signedInJustNow } from '../login/login.rule.js';
import { runningLogin } from '../login/running-login.store.js';
import { openidOnce } from '../outside/openid-once.js';
import { WECHAT, type Wechat } from '../outside/wechat.js';
import { SECRETS, type Secrets } from '../secrets.js';
import { afterNewWayIn } from './new-way-in.js';
import { holdPerson } from './person.store.js';
import { sealReach } from './reach.store.js';

/**
 * A WeChat that has an account of its own is refused, however empty that account looks from here: only the other services could say that it
 * holds nothing, to ask them would tell `people` who uses counseling, and their answer would be old when it came. Whoever holds the WeChat
 * signs in with it, sees what lies there, and closes that account; the WeChat is free in the same instant.
 */
@Handles(bindWechat)
export class BindWechat implements Handler<typeof bindWechat> {
  constructor(
    @Inject(WECHAT) private readonly wechat: Wechat,
    @Inject(SECRETS) private readonly secrets: Secrets,
  ) {}

  async handle({ code }: In<typeof bindWechat>, work: Work): Promise<Reply<typeof bindWechat>> {
    const openid = await openidOnce(work, this.wechat, code);
    if (!openid.ok) return openid;
    const id = work.actor.id as PersonId;
    const person = await holdPerson(work, id);
    const login = person && (await runningLogin(work));
    if (!person || !login) return refuse('LoginEnded');
    const { openidIndex, openidSealed } = sealReach(this.secrets, 'openid', id, openid.value);
    const at = work.now.toISOString();
    if (person.openidIndex === openidIndex) return ok({ at });
    if (person.openidIndex !== null && !showedPhoneJustNow(login, work.now)) return refuse('OtherWechatBound');
    if (!signedInJustNow(login, work.now)) return refuse('SignInNotFresh');
    try {
      await work.change('UPDATE person SET openidIndex = ?, openidSealed = ? WHERE id = ?', [openidIndex, openidSealed, id]);
    } catch (error) {
      if (isDuplicate(error)) return refuse('WechatInUse');
      throw error;
    }
    await afterNewWayIn(work, person, login, 'openid', wechatBound);
    work.record('绑定微信', id);
    return ok({ at });
  }
}
