import type { In, Reply } from '@sanwei/contracts';
import { listCounselors } from '@sanwei/contracts/counseling/counselor';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import type { Counselor } from './counselor.rule.js';
import { asCounselor, shownCounselor } from './counselor.store.js';

/** Those who have hours; a city has some dozens. */
@Handles(listCounselors)
export class ListCounselors implements Handler<typeof listCounselors> {
  async handle(_input: In<typeof listCounselors>, work: Work): Promise<Reply<typeof listCounselors>> {
    const rows = await work.sql<Counselor>(
      'SELECT * FROM counselor c WHERE EXISTS (SELECT 1 FROM counselor_hours h WHERE h.counselorId = c.id) ORDER BY c.name, c.id LIMIT 200',
    );
    return ok({ items: rows.map((row) => shownCounselor(asCounselor(row))) });
  }
}
