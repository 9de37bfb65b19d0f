import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { checkText } from '@sanwei/contracts/people/text-check';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { WECHAT, type Wechat } from '../outside/wechat.js';
import type { Person } from '../person/person.rule.js';
import { openReach } from '../person/reach.store.js';
import { SECRETS, type Secrets } from '../secrets.js';

/** Nothing is written: neither the text nor the answer, nor that somebody asked. */
@Handles(checkText)
export class CheckText implements Handler<typeof checkText> {
  constructor(
    @Inject(WECHAT) private readonly wechat: Wechat,
    @Inject(SECRETS) private readonly secrets: Secrets,
  ) {}

  async handle({ personId, text }: In<typeof checkText>, work: Work): Promise<Reply<typeof checkText>> {
    const [person] = await work.sql<Person>('SELECT id, openidSealed FROM person WHERE id = ? AND closedAt IS NULL', [personId]);
    const openid = person ? openReach(this.secrets, 'openid', person) : null;
    if (!openid) return ok({ answer: 'review' });
    const answer = await this.wechat.checkText({ openid, text });
    return answer === 'away' ? refuse('WechatUnavailable') : ok({ answer });
  }
}
