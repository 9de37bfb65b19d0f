import type { In, Reply } from '@sanwei/contracts';
import { listMyLogins } from '@sanwei/contracts/people/login';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { isLive, type Login } from './login.rule.js';

@Handles(listMyLogins)
export class ListMyLogins implements Handler<typeof listMyLogins> {
  async handle(_input: In<typeof listMyLogins>, work: Work): Promise<Reply<typeof listMyLogins>> {
    const rows = await work.sql<Login>(
      `SELECT id, way, startedAt, seenAt, expiresAt, endedAt FROM login
       WHERE personId = ? AND endedAt IS NULL AND expiresAt > ? ORDER BY seenAt DESC, id DESC LIMIT 100`,
      [work.actor.id, work.now],
    );
    const items = rows
      .filter((login) => isLive(login, work.now))
      .map(({ id, way, startedAt, seenAt }) => ({
        id,
        way,
        startedAt: startedAt.toISOString(),
        seenAt: seenAt.toISOString(),
        current: id === work.actor.loginId,
      }));
    return ok({ items });
  }
}
