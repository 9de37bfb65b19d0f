import type { Out } from '@sanwei/contracts';
import type { ProfileStatus } from '@sanwei/contracts/matchmaking/profile';
import type { TextsState } from '@sanwei/contracts/matchmaking/profile-text';
import type { checkText } from '@sanwei/contracts/people/text-check';

/** All that a member wrote freely and others are shown. What is chosen from closed lists needs no check. */
export type Texts = { nickname: string; city: string; occupation: string | null; aboutMe: string };

type Written = Omit<Texts, 'occupation'> & { facts: Pick<Texts, 'occupation'> };

export const textsOf = ({ nickname, city, aboutMe, facts: { occupation } }: Written): Texts => ({ nickname, city, occupation, aboutMe });

/** As one text, of 344 signs and three line ends at most. */
export const asOneText = ({ nickname, city, occupation, aboutMe }: Texts): string =>
  [nickname, city, occupation, aboutMe].filter((text) => text).join('\n');

/** What stands in their place until they may be seen. It is the same for everybody, so it tells nothing. */
const inTheirPlace: Texts = { nickname: '一位职工', city: '暂未公开', occupation: null, aboutMe: '' };
/** @returns what anybody but the member and those who check is shown: recommended people, matchmakers */
export const shownTexts = (card: Written, state: TextsState): Texts => (state === 'passed' ? textsOf(card) : inTheirPlace);

/** Where the check of the words stands. `version` is that of the profile at which the words were last changed: an answer is of one version. */
export type TextsCheck = { texts: TextsState; textsVersion: number; textsAt: Date; textsReason: string | null };

/** Before it is submitted a profile is seen by nobody, so its words go nowhere. */
const beforeSubmitting: readonly ProfileStatus[] = ['draft', 'returned'];

/** After a saving with other words. @param version of the profile as it is saved */
export const checkAfterSave = (status: ProfileStatus, version: number, now: Date): TextsCheck => ({
  ...{ textsVersion: version, textsAt: now, textsReason: null },
  texts: beforeSubmitting.includes(status) ? 'notYet' : 'checking',
});

const states = { pass: 'passed', review: 'waiting', risky: 'risky' } as const;
/** What an answer of `people` makes of words that were being checked. */
export const stateAfter = (answer: Out<typeof checkText>['answer']): (typeof states)[typeof answer] => states[answer];

export const sameTexts = (one: Texts, other: Texts): boolean =>
  one.nickname === other.nickname && one.city === other.city && one.occupation === other.occupation && one.aboutMe === other.aboutMe;
