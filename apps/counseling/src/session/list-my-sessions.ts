import type { In, Reply } from '@sanwei/contracts';
import { listMySessions } from '@sanwei/contracts/counseling/session';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import type { Session } from './session.rule.js';
import { shownSession } from './session.store.js';

@Handles(listMySessions)
export class ListMySessions implements Handler<typeof listMySessions> {
  async handle(_input: In<typeof listMySessions>, work: Work): Promise<Reply<typeof listMySessions>> {
    const rows = await work.sql<Session>('SELECT * FROM session WHERE memberId = ? ORDER BY startsAt DESC, id DESC LIMIT 100', [
      work.actor.id,
    ]);
    return ok({ items: rows.map(shownSession) });
  }
}
