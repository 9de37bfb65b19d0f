import type { In, Reply } from '@sanwei/contracts';
import { branchStaff } from '@sanwei/contracts';
import { listMyRosters } from '@sanwei/contracts/people/roster';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { scopeOf, type Work, withinScope } from '@sanwei/work';
import type { Roster } from './roster.rule.js';
import { shown } from './view-roster.js';

const mostListed = 20;

/** Those that may be opened: of branches that are still the uploader's. */
@Handles(listMyRosters)
export class ListMyRosters implements Handler<typeof listMyRosters> {
  async handle(_input: In<typeof listMyRosters>, work: Work): Promise<Reply<typeof listMyRosters>> {
    const { where, values } = withinScope(scopeOf(work.actor.grants, branchStaff), 'branchId');
    const rows = await work.sql<Roster>(`SELECT * FROM roster WHERE uploadedBy = ? AND ${where} ORDER BY createdAt DESC, id DESC LIMIT ?`, [
      ...[work.actor.id, ...values],
      mostListed,
    ]);
    return ok({ items: rows.map((one) => shown(one, work.now)) });
  }
}
