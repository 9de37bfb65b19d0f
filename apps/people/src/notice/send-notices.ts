import { Inject } from '@nestjs/common';
import { type In, type NoticeId, type PersonId, type Reply, serviceOf } from '@sanwei/contracts';
import { deliverNotices, sendNotices } from '@sanwei/contracts/people/notice';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import { newNotice, noticesPerLine, sendAt } from './notice.rule.js';
import { sealSaid } from './notice.store.js';
import { notices } from './notice.table.js';
import { wordsOf } from './notice-words.js';

/** Takes what another service wants to say: in the inbox when this commits, sent soon after. Once only, by the receipt. */
@Handles(sendNotices)
export class SendNotices implements Handler<typeof sendNotices> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle(input: In<typeof sendNotices>, work: Work): Promise<Reply<typeof sendNotices>> {
    const asker = serviceOf(work.actor);
    // Before anything else: one line that no service may say spoils the lot, since it never comes from a sound one.
    const asked = input.notices.map(({ personId, notice, args }) => ({ personId, ...wordsOf(notice, args, asker) }));
    const ids = [...new Set(input.notices.map(({ personId }) => personId))];
    // Held until the notices are there: a closing of the account waits and deletes them, or has been faster and is seen.
    const here = await work.sql<{ id: PersonId }>(
      'SELECT id FROM person WHERE id IN (?) AND closedAt IS NULL ORDER BY id LOCK IN SHARE MODE',
      [ids],
    );
    const known = new Set(here.map(({ id }) => id));
    // Somebody who has closed the account meanwhile gets nothing and is no error.
    const made = asked
      .filter(({ personId }) => known.has(personId))
      .map(({ personId, said, waits }) => {
        const id = work.newId<NoticeId>();
        const notice = newNotice({ id, personId, saidSealed: sealSaid(this.secrets, id, said) }, work.now);
        return { notice, sendAt: sendAt(work.now, { waits, until: said.until === null ? null : new Date(said.until) }) };
      });
    await work.insert(
      notices,
      made.map(({ notice }) => notice),
    );
    const now = made.filter((one) => one.sendAt <= work.now);
    for (const due of [now, made.filter((one) => !now.includes(one))])
      for (let from = 0; from < due.length; from += noticesPerLine) {
        const line = due.slice(from, from + noticesPerLine);
        work.later(deliverNotices, { noticeIds: line.map(({ notice }) => notice.id) }, line[0]!.sendAt);
      }
    for (const personId of known) work.hint(`person.${personId}`);
    return ok({ count: made.length });
  }
}
