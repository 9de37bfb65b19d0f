import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { signInWithWechat } from '@sanwei/contracts/people/login';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { openidOnce } from '../outside/openid-once.js';
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
    const openid = await openidOnce(work, this.wechat, code);
    if (!openid.ok) return openid;
    const personId = await memberBy(work, this.secrets, 'openid', openid.value);
    return ok(await startLogin(work, personId, 'wechat'));
  }
}
