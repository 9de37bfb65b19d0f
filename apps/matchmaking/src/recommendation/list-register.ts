import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { matchers } from '@sanwei/contracts';
import { listRegister } from '@sanwei/contracts/matchmaking/recommendation';
import { cityDay, fullYears, ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { beyondCursor, pageFrom, scopeOf, type Work, withinScope } from '@sanwei/work';
import { OpenCards } from '../profile/open-cards.js';
import { shownTexts } from '../profile-text/profile-text.rule.js';
import { type CandidateRow, findable } from './candidates.store.js';

type Row = CandidateRow & { verifiedAt: Date };

@Handles(listRegister)
export class ListRegister implements Handler<typeof listRegister> {
  constructor(@Inject(OpenCards) private readonly cards: OpenCards) {}

  async handle({ first, after }: In<typeof listRegister>, work: Work): Promise<Reply<typeof listRegister>> {
    const { where, values } = withinScope(scopeOf(work.actor.grants, matchers), 'branchId');
    const here = findable(work, 'matchmaker');
    const beyond = beyondCursor(after, 'verifiedAt');
    const rows = await work.sql<Row>(
      `SELECT id, version, sex, tieBreaker, texts, verifiedAt FROM profile WHERE ${here.where} AND ${where} AND ${beyond.where} ORDER BY verifiedAt, id LIMIT ?`,
      [...here.values, ...values, ...beyond.values, first + 1],
    );
    const page = pageFrom(rows, first, (row) => row.verifiedAt);
    const cards = await this.cards.of(work, page.items);
    const items = page.items.flatMap(({ id: profileId, sex, texts }) => {
      const card = cards.get(profileId);
      if (!card) return [];
      const { nickname, city } = shownTexts(card, texts);
      return [{ id: profileId, sex, nickname, age: fullYears(card.bornOn, cityDay(work.now)), city }];
    });
    return ok({ items, next: page.next });
  }
}
