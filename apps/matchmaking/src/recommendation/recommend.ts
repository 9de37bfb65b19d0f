import type { ProfileId } from '@sanwei/contracts';
import { cityDay, fullYears } from '@sanwei/kernel';
import type { Work } from '@sanwei/work';
import type { OpenCards } from '../profile/open-cards.js';
import type { Card } from '../profile/profile.rule.js';
import { type CandidateRow, candidateOf, candidatesOf, type Finder, findableOf } from './candidates.store.js';
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
export const shownCard = (id: ProfileId, { nickname, bornOn, city, facts, aboutMe }: Card, now: Date) => {
  const { heightCm, education, occupation, hobbies } = facts;
  return { id, nickname, age: fullYears(bornOn, cityDay(now)), city, heightCm, education, occupation, hobbies, aboutMe };
};
