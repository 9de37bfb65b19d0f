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
    const rows = await work.sql<Place>('SELECT * FROM place WHERE guardianId = ? ORDER BY id DESC LIMIT 100', [work.actor.id]);
    return ok({ items: rows.map(shownPlace) });
  }
}
