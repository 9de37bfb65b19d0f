import type { In, Reply } from '@sanwei/contracts';
import { listMyNotices } from '@sanwei/contracts/people/notice';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { beyondCursor, pageFrom, type Work } from '@sanwei/work';
import type { Notice } from './notice.rule.js';

@Handles(listMyNotices)
export class ListMyNotices implements Handler<typeof listMyNotices> {
  async handle({ first, after }: In<typeof listMyNotices>, work: Work): Promise<Reply<typeof listMyNotices>> {
    const beyond = beyondCursor(after, 'at', 'descending');
    const rows = await work.sql<Notice>(
      `SELECT id, text, at, channel FROM notice
       WHERE personId = ? AND ${beyond.where} ORDER BY at DESC, id DESC LIMIT ?`,
      [work.actor.id, ...beyond.values, first + 1],
    );
    const page = pageFrom(rows, first, (row) => row.at);
    return ok({ ...page, items: page.items.map((row) => ({ ...row, at: row.at.toISOString() })) });
  }
}
