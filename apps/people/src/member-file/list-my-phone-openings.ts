import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { listMyPhoneOpenings } from '@sanwei/contracts/people/member-file';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { beyondCursor, pageFrom, type Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import { openingsForOwner, openNote } from './phone-opening.store.js';

@Handles(listMyPhoneOpenings)
export class ListMyPhoneOpenings implements Handler<typeof listMyPhoneOpenings> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ first, after }: In<typeof listMyPhoneOpenings>, work: Work): Promise<Reply<typeof listMyPhoneOpenings>> {
    const rows = await openingsForOwner(work, first + 1, beyondCursor(after, 'o.at', 'descending', 'o.id'));
    const page = pageFrom(rows, first, ({ at }) => at);
    const items = page.items.map((row) => ({
      ...{ id: row.id, at: row.at.toISOString(), by: row.by, reason: row.reason },
      note: openNote(this.secrets, row),
    }));
    return ok({ items, next: page.next });
  }
}
