import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { listMyNotices } from '@sanwei/contracts/people/notice';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles, InjectRoom, type ServiceRoom } from '@sanwei/wire';
import { beyondCursor, pageFrom, type Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import type { Notice } from './notice.rule.js';
import { shownNotice } from './shown-notice.js';

@Handles(listMyNotices)
export class ListMyNotices implements Handler<typeof listMyNotices> {
  constructor(
    @Inject(SECRETS) private readonly secrets: Secrets,
    @InjectRoom() private readonly here: ServiceRoom,
  ) {}

  async handle({ first, after }: In<typeof listMyNotices>, work: Work): Promise<Reply<typeof listMyNotices>> {
    const beyond = beyondCursor(after, 'at', 'descending');
    const rows = await work.sql<Notice>(
      `SELECT id, saidSealed, at, channel FROM notice
       WHERE personId = ? AND ${beyond.where} ORDER BY at DESC, id DESC LIMIT ?`,
      [work.actor.id, ...beyond.values, first + 1],
    );
    const page = pageFrom(rows, first, (row) => row.at);
    const items = page.items.map((row) => {
      const report = (error: unknown) => this.here.onDefect(error, { subject: listMyNotices.subject, requestId: row.id });
      return { id: row.id, ...shownNotice(this.secrets, row, report), at: row.at.toISOString(), channel: row.channel };
    });
    return ok({ ...page, items });
  }
}
