import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { listRecommendations } from '@sanwei/contracts/matchmaking/recommendation';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { OpenCards } from '../profile/open-cards.js';
import { ownStanding } from './candidates.store.js';
import { nextStep } from './next-step.rule.js';
import { questionsFor, reasonsFor } from './reasons.text.js';
import { recommend, shownCard } from './recommend.js';

const most = 10;

@Handles(listRecommendations)
export class ListRecommendations implements Handler<typeof listRecommendations> {
  constructor(@Inject(OpenCards) private readonly cards: OpenCards) {}

  async handle(_input: In<typeof listRecommendations>, work: Work): Promise<Reply<typeof listRecommendations>> {
    const self = await ownStanding(work);
    if (!self) return refuse('ProfileMissing');
    const step = nextStep(self);
    if (step) return refuse('NotRecommended', { step });
    const { ranked, cards } = await recommend(work, this.cards, self, most, 'system');
    const items = ranked.map(({ candidate, verdict, verdict: { forward } }) => ({
      card: shownCard(candidate, cards.get(candidate.id)!, work.now),
      met: forward.met.length,
      of: forward.met.length + forward.unmet.length + forward.unknown.length,
      reasons: reasonsFor(verdict, candidate),
      questions: questionsFor(forward),
    }));
    return ok({ items });
  }
}
