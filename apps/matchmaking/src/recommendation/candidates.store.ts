import type { ProfileId } from '@sanwei/contracts';
import type { Work } from '@sanwei/work';
import { attestation } from '../attestation/attestation.text.js';
import type { Card, Profile } from '../profile/profile.rule.js';
import { registerTexts } from '../register-consent/register-consent.text.js';
import type { Candidate } from './judge.rule.js';

export type CandidateRow = Pick<Profile, 'id' | 'version' | 'sex' | 'tieBreaker'>;

const consented = `EXISTS (SELECT 1 FROM consent WHERE consent.personId = profile.personId AND purpose = ? AND textHash = ? AND live = 1)`;
const attested = 'EXISTS (SELECT 1 FROM attestation WHERE profileId = profile.id AND textHash = ? AND endsAt > ?)';
/** Who may be recommended at this moment: a withdrawal, a pause and an end of the attestation work at the next asking. */
export const eligible = `status = 'active' AND ${attested} AND ${consented} AND ${consented}`;
export const eligibleValues = (work: Work): unknown[] => {
  const { register, recommendation } = registerTexts;
  return [attestation.hash, work.now, register.purpose, register.hash, recommendation.purpose, recommendation.hash];
};

/** Everybody of that sex who may be recommended. */
export const eligibleOf = (work: Work, sex: Profile['sex']): Promise<CandidateRow[]> =>
  work.sql<CandidateRow>(`SELECT id, version, sex, tieBreaker FROM profile WHERE sex = ? AND ${eligible}`, [sex, ...eligibleValues(work)]);

/** One profile, if it may be recommended and this WHERE holds too. */
export const eligibleOne = async (work: Work, where: string, values: readonly unknown[]): Promise<CandidateRow | null> => {
  const found = await work.sql<CandidateRow>(`SELECT id, version, sex, tieBreaker FROM profile WHERE ${where} AND ${eligible}`, [
    ...values,
    ...eligibleValues(work),
  ]);
  return found[0] ?? null;
};

export const candidateOf = ({ id, sex, tieBreaker }: CandidateRow, { bornOn, city, facts, wishes }: Card): Candidate => ({
  ...{ id, sex, tieBreaker },
  ...{ bornOn, city, facts, wishes },
});
export const candidatesOf = (rows: readonly CandidateRow[], cards: ReadonlyMap<ProfileId, Card>): Candidate[] =>
  rows.flatMap((row) => {
    const card = cards.get(row.id);
    return card ? [candidateOf(row, card)] : [];
  });
