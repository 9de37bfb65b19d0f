import { Inject } from '@nestjs/common';
import type { In, NoticeId, Reply } from '@sanwei/contracts';
import { deliverNotices } from '@sanwei/contracts/people/notice';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles, InjectRoom, NotNow, type ServiceRoom } from '@sanwei/wire';
import { apart, type Work } from '@sanwei/work';
import { SMS, type Sms } from '../outside/sms.js';
import { WECHAT, type Wechat } from '../outside/wechat.js';
import { openReach } from '../person/reach.store.js';
import { SECRETS, type Secrets } from '../secrets.js';
import { Turns } from '../turns.js';
import { type Attempt, type NoticeChannel, onWechat, waysToTry } from './notice.rule.js';
import { type ClaimedNotice, claimNotices, countUnsent, openSaid, settleNotices } from './notice.store.js';

/** Less than the relay waits for an answer. */
const waitForTurnMs = 1_500;

/**
 * Claims, commits, sends without holding a connection, settles, and says "not now" while some have not gone out: the line is then
 * tried again. What has gone out is settled apart, so a line that is asked twice sends nothing twice.
 */
@Handles(deliverNotices)
export class DeliverNotices implements Handler<typeof deliverNotices> {
  /** Batches at once: a stampede must not become one at WeChat's door, and a batch that has begun must end before its claim does. */
  private readonly turns = new Turns(4);

  constructor(
    @Inject(WECHAT) private readonly wechat: Wechat,
    @Inject(SMS) private readonly sms: Sms,
    @Inject(SECRETS) private readonly secrets: Secrets,
    @InjectRoom() private readonly here: ServiceRoom,
  ) {}

  async handle({ noticeIds }: In<typeof deliverNotices>, work: Work): Promise<Reply<typeof deliverNotices>> {
    const turn = await this.turns.take(waitForTurnMs, () => this.sendAll(noticeIds, work));
    if (!turn) throw new NotNow();
    if ((await countUnsent(work, noticeIds)) > 0) throw new NotNow();
    return ok({ count: noticeIds.length });
  }

  private async sendAll(noticeIds: readonly NoticeId[], work: Work): Promise<void> {
    const { claim, notices } = await apart(work, (own) => claimNotices(own, noticeIds));
    const went = await Promise.all(notices.map(async (notice) => [notice.id, await this.send(notice)] as const));
    if (went.length > 0) await apart(work, (own) => settleNotices(own, claim, new Map(went)));
  }

  /** @returns the way it went, or null where it is to be tried again. A defect in one notice is reported and leaves the others alone. */
  private async send(notice: ClaimedNotice): Promise<NoticeChannel | null> {
    try {
      const { id } = notice;
      const said = openSaid(this.secrets, notice);
      const reach = { id: notice.personId, openidSealed: notice.openidSealed, phoneSealed: notice.phoneSealed };
      const openid = openReach(this.secrets, 'openid', reach);
      const phone = openReach(this.secrets, 'phone', reach);
      for (const way of waysToTry({ openid, phone }, notice.tries, Number(notice.smsToday))) {
        if (way === 'inbox') return way;
        const attempt: Attempt =
          way === 'wechat'
            ? await this.wechat.send({ openid: openid!, ...onWechat(said, notice) })
            : await this.sms.send({ id, phone: phone!, text: said.text });
        if (attempt === 'sent') return way;
        if (attempt === 'away') return null;
      }
      return 'inbox';
    } catch (error) {
      this.here.onDefect(error, { subject: deliverNotices.subject, requestId: notice.id });
      return 'inbox';
    }
  }
}
