import type { In, Reply } from '@sanwei/contracts';
import { listMyPlaces } from '@sanwei/contracts/childcare/enrollment';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import type { Place } from './enrollment.rule.js';
import { shownPlace } from './enrollment.store.js';

@Handles(listMyPlaces)
export class ListMyPlaces implements Handler<typeof listMyPlaces> {
  async handle(_input: In<typeof listMyPlaces>, work: Work): Promise<Reply<typeof listMyPlaces>> {
    const rows = await work.sql<Place & { waitingAhead: number | null }>(
      `SELECT own.*, IF(own.status = 'waiting', (SELECT COUNT(*) FROM place other WHERE other.classId = own.classId
         AND other.status = 'waiting' AND other.rank < own.rank AND other.guardianId <> own.guardianId), NULL) AS waitingAhead
       FROM place own WHERE own.guardianId = ? ORDER BY own.id DESC LIMIT 100`,
      [work.actor.id],
    );
    return ok({
      items: rows.map((row) => ({ ...shownPlace(row), waitingAhead: row.waitingAhead === null ? null : Number(row.waitingAhead) })),
    });
  }
}
