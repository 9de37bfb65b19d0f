import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { matchers } from '@sanwei/contracts';
import { listPairings } from '@sanwei/contracts/matchmaking/recommendation';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { scopeOf, type Work, withinScope } from '@sanwei/work';
import { OpenCards } from '../profile/open-cards.js';
import { findableOne } from './candidates.store.js';
import type { Look } from './judge.rule.js';
import { directionWords } from './reasons.text.js';
import { recommend, shownCard } from './recommend.js';

const most = 20;

@Handles(listPairings)
export class ListPairings implements Handler<typeof listPairings> {
  constructor(@Inject(OpenCards) private readonly cards: OpenCards) {}

  async handle({ profileId }: In<typeof listPairings>, work: Work): Promise<Reply<typeof listPairings>> {
    const { where, values } = withinScope(scopeOf(work.actor.grants, matchers), 'branchId');
    const here = await work.sql(`SELECT 1 FROM profile WHERE id = ? AND ${where}`, [profileId, ...values]);
    if (here.length === 0) return refuse('ProfileNotFound');
    const self = await findableOne(work, profileId, 'matchmaker');
    if (!self) return refuse('NotFindable');
    const { ranked, cards } = await recommend(work, this.cards, self, most, 'matchmaker');
    const items = ranked.map(({ candidate, verdict: { forward, backward } }) => ({
      card: shownCard(candidate, cards.get(candidate.id)!, work.now),
      forward: shown(forward),
      backward: shown(backward),
    }));
    return ok({ items });
  }
}

const shown = (look: Look) => ({ met: look.met, unknown: look.unknown, words: directionWords(look) });
