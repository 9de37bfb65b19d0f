import type { ProfileId } from '@sanwei/contracts';
import { cityDay, fullYears } from '@sanwei/kernel';
import type { Work } from '@sanwei/work';
import type { OpenCards } from '../profile/open-cards.js';
import type { Card } from '../profile/profile.rule.js';
import { shownTexts } from '../profile-text/profile-text.rule.js';
import { type CandidateRow, candidateOf, candidatesOf, type Finder, findableOf } from './candidates.store.js';
import type { Candidate } from './judge.rule.js';
import { type Ranked, rank } from './score.rule.js';

/** The best for one, with their cards. At most three queries beside the one that found `self`. Deeper matching comes in here. */
export const recommend = async (
  work: Work,
  cards: OpenCards,
  self: CandidateRow,
  most: number,
  by: Finder,
): Promise<{ ranked: Ranked[]; cards: Map<ProfileId, Card> }> => {
  const others = await findableOf(work, self.sex === 'male' ? 'female' : 'male', by);
  const opened = await cards.of(work, [self, ...others]);
  const own = opened.get(self.id);
  const ranked = own ? rank(candidateOf(self, own), candidatesOf(others, opened), cityDay(work.now), most) : [];
  return { ranked, cards: opened };
};

/** What may be seen of somebody who is recommended. */
export const shownCard = ({ id, texts }: Candidate, card: Card, now: Date) => {
  const { heightCm, education, hobbies } = card.facts;
  return { id, ...shownTexts(card, texts), age: fullYears(card.bornOn, cityDay(now)), heightCm, education, hobbies };
};
