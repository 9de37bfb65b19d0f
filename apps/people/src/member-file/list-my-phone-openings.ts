import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { listMyPhoneOpenings } from '@sanwei/contracts/people/member-file';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { beyondCursor, pageFrom, type Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import type { PhoneOpening } from './phone-opening.rule.js';
import { openNote } from './phone-opening.store.js';

@Handles(listMyPhoneOpenings)
export class ListMyPhoneOpenings implements Handler<typeof listMyPhoneOpenings> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ first, after }: In<typeof listMyPhoneOpenings>, work: Work): Promise<Reply<typeof listMyPhoneOpenings>> {
    const beyond = beyondCursor(after, 'at', 'descending', 'phone_opening.id');
    const rows = await work.sql<PhoneOpening & { name: string | null }>(
      `SELECT phone_opening.id, at, reason, noteSealed, displayName AS name FROM phone_opening LEFT JOIN person ON person.id = openedBy
       WHERE personId = ? AND ${beyond.where} ORDER BY at DESC, phone_opening.id DESC LIMIT ?`,
      [work.actor.id, ...beyond.values, first + 1],
    );
    const page = pageFrom(rows, first, ({ at }) => at);
    const items = page.items.map((row) => ({
      ...{ id: row.id, at: row.at.toISOString(), by: row.name, reason: row.reason },
      note: openNote(this.secrets, row),
    }));
    return ok({ items, next: page.next });
  }
}
