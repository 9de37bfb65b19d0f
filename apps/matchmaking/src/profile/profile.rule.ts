import type { BranchId, ImportId, PersonId, ProfileId } from '@sanwei/contracts';
import type { FactName, Facts } from '@sanwei/contracts/matchmaking/fact';
import { type FreeText, freeTexts, type ProfileStatus } from '@sanwei/contracts/matchmaking/profile';
import type { Wish } from '@sanwei/contracts/matchmaking/wish';
import { fullYears, ok, refuse } from '@sanwei/kernel';
import type { TextsCheck } from '../profile-text/profile-text.rule.js';
import { contactIn } from './contact-in-text.rule.js';
import { unclearWish } from './wish.rule.js';

/**
 * A member's entry in the register. `card`, `returnReason` and `textsReason` are sealed with a key of this profile alone: leaving destroys it.
 * `tieBreaker` is a stored random number, so that equal scores have one order everywhere.
 */
export type Profile = TextsCheck & {
  id: ProfileId;
  personId: PersonId;
  branchId: BranchId;
  status: ProfileStatus;
  sex: 'male' | 'female';
  card: string;
  version: number;
  tieBreaker: number;
  returnReason: string | null;
  createdAt: Date;
  changedAt: Date;
  submittedAt: Date | null;
  /** When a clerk gave it back the last time. */
  returnedAt: Date | null;
  verifiedAt: Date | null;
  verifiedBy: string | null;
  /** With which paper register it came; as a draft it is then still on its way. */
  importId: ImportId | null;
};

/** What the card holds when it is open. */
export type Card = {
  realName: string;
  nickname: string;
  bornOn: string;
  city: string;
  contact: string;
  aboutMe: string;
  facts: Facts;
  wishes: Wish[];
};

/** @source 《民法典》第一千零四十七条: men from 22, women from 20. */
export const marriageAge = { male: 22, female: 20 } as const;
export const oldestAge = 100;

/** What can be said of a card without looking anything up. @param today YYYY-MM-DD in the city */
export const checkCard = (sex: Profile['sex'], card: Card, today: string) => {
  const years = fullYears(card.bornOn, today);
  if (card.bornOn > today || years > oldestAge) return refuse('BirthdayUnlikely');
  if (years < marriageAge[sex]) return refuse('TooYoung', { years: marriageAge[sex] });
  const twice = card.facts.declined.find((fact) => isKnown(card.facts, fact));
  if (twice) return refuse('FactDeclinedAndKnown', { fact: twice });
  const unclear = unclearWish(card.wishes);
  if (unclear) return refuse('WishUnclear', unclear);
  const field = freeTexts.find((one) => freeTextOf[one](card).some(contactIn));
  if (field) return refuse('ContactInText', { field });
  return ok({});
};

const freeTextOf: Readonly<Record<FreeText, (card: Card) => string[]>> = {
  nickname: ({ nickname }) => [nickname],
  city: ({ city }) => [city],
  homeCity: ({ facts: { homeCity } }) => [homeCity ?? ''],
  occupation: ({ facts: { occupation } }) => [occupation ?? ''],
  aboutMe: ({ aboutMe }) => [aboutMe],
  wishes: ({ wishes }) => wishes.flatMap(({ oneOf }) => oneOf),
};

export const isKnown = (facts: Facts, fact: FactName): boolean => facts[fact] !== null;

/** Whether a change touches what the branch has verified. */
export const touchesIdentity = (
  before: { sex: string; branchId: string; card: Card },
  after: { sex: string; branchId: string; card: Card },
): boolean =>
  before.sex !== after.sex ||
  before.branchId !== after.branchId ||
  before.card.realName !== after.card.realName ||
  before.card.bornOn !== after.card.bornOn;

/** The status after a saving: verified identity that changes must be verified again; wishes and facts may change at any time. */
export const statusAfterSave = (status: ProfileStatus, identityChanged: boolean): ProfileStatus =>
  identityChanged && (status === 'active' || status === 'paused') ? 'submitted' : status;
