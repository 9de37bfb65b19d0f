import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { signInWithWechat } from '@sanwei/contracts/people/login';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { WECHAT, type Wechat } from '../outside/wechat.js';
import { memberBy } from '../person/person.store.js';
import { SECRETS, type Secrets } from '../secrets.js';
import { startLogin } from './login.store.js';

@Handles(signInWithWechat)
export class SignInWithWechat implements Handler<typeof signInWithWechat> {
  constructor(
    @Inject(WECHAT) private readonly wechat: Wechat,
    @Inject(SECRETS) private readonly secrets: Secrets,
  ) {}

  async handle({ code }: In<typeof signInWithWechat>, work: Work): Promise<Reply<typeof signInWithWechat>> {
    // Once, although the transaction may run again: WeChat takes a code a single time.
    const found = await work.once('openid', () => this.wechat.openidOf(code));
    if (found === 'refused') return refuse('WechatCodeRefused');
    if (found === 'away') return refuse('WechatUnavailable');
    const personId = await memberBy(work, this.secrets, 'openid', found.openid);
    return ok(await startLogin(work, personId, 'wechat'));
  }
}
