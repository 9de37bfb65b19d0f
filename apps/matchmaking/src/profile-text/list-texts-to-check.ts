import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { branchStaff } from '@sanwei/contracts';
import { listTextsToCheck } from '@sanwei/contracts/matchmaking/profile-text';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { beyondCursor, pageFrom, scopeOf, type Work, withinScope } from '@sanwei/work';
import { OpenCards } from '../profile/open-cards.js';
import type { Profile } from '../profile/profile.rule.js';
import { textsOf } from './profile-text.rule.js';

type Row = Pick<Profile, 'id' | 'version' | 'branchId' | 'textsVersion' | 'textsAt'>;

@Handles(listTextsToCheck)
export class ListTextsToCheck implements Handler<typeof listTextsToCheck> {
  constructor(@Inject(OpenCards) private readonly cards: OpenCards) {}

  async handle({ branchId, first, after }: In<typeof listTextsToCheck>, work: Work): Promise<Reply<typeof listTextsToCheck>> {
    const { where, values } = withinScope(scopeOf(work.actor.grants, branchStaff), 'branchId');
    const only = withinScope(branchId ? [branchId] : 'city', 'branchId');
    const beyond = beyondCursor(after, 'textsAt');
    const rows = await work.sql<Row>(
      `SELECT id, version, branchId, textsVersion, textsAt FROM profile
       WHERE texts = 'waiting' AND ${where} AND ${only.where} AND ${beyond.where} ORDER BY textsAt, id LIMIT ?`,
      [...values, ...only.values, ...beyond.values, first + 1],
    );
    const page = pageFrom(rows, first, (row) => row.textsAt);
    const cards = await this.cards.of(work, page.items);
    const items = page.items.flatMap(({ id, branchId: of, textsVersion, textsAt }) => {
      const card = cards.get(id);
      if (!card) return [];
      work.record('看到待看的一份文字', id);
      return [{ id, version: textsVersion, branchId: of, ...textsOf(card), since: textsAt.toISOString() }];
    });
    return ok({ items, next: page.next });
  }
}
