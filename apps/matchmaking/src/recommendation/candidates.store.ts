import type { ProfileId } from '@sanwei/contracts';
import type { Work } from '@sanwei/work';
import { attestation } from '../attestation/attestation.text.js';
import type { Card, Profile } from '../profile/profile.rule.js';
import { registerTexts } from '../register-consent/register-consent.text.js';
import type { Candidate } from './judge.rule.js';
import type { Standing } from './next-step.rule.js';

export type CandidateRow = Pick<Profile, 'id' | 'version' | 'sex' | 'tieBreaker' | 'texts'>;

/** By whom: the system on its own, which needs a consent of its own, or a matchmaker, who still finds whoever has turned that off. */
export type Finder = 'system' | 'matchmaker';

const consented = 'EXISTS (SELECT 1 FROM consent WHERE consent.personId = profile.personId AND purpose = ? AND textHash = ? AND live = 1)';
const attested = 'EXISTS (SELECT 1 FROM attestation WHERE profileId = profile.id AND textHash = ? AND endsAt > ?)';

/**
 * Who may be found at this moment: a withdrawal, a pause and an end of the attestation work at the next asking.
 * @source 《个人信息保护法》第二十四条: automatic recommendation can be turned off
 */
export const findable = (work: Work, by: Finder): { where: string; values: unknown[] } => {
  const texts = by === 'system' ? [registerTexts.register, registerTexts.recommendation] : [registerTexts.register];
  const values = [attestation.hash, work.now, ...texts.flatMap(({ purpose, hash }) => [purpose, hash])];
  return { where: ["status = 'active'", attested, ...texts.map(() => consented)].join(' AND '), values };
};

/** The asker's own row, with what stands between it and being recommended; null where there is no profile. */
export const ownStanding = async (work: Work): Promise<(CandidateRow & Standing) | null> => {
  const { register, recommendation } = registerTexts;
  const [row] = await work.sql<CandidateRow & Record<keyof Standing, string | number | null>>(
    `SELECT id, version, sex, tieBreaker, texts, status, ${attested} AS attested,
       EXISTS (SELECT 1 FROM attestation WHERE profileId = profile.id AND textHash = ? AND endsAt <= ?) AS attestedBefore,
       ${consented} AS inRegister, ${consented} AS recommendable
     FROM profile WHERE personId = ?`,
    [
      ...[attestation.hash, work.now, attestation.hash, work.now],
      ...[register, recommendation].flatMap(({ purpose, hash }) => [purpose, hash]),
      work.actor.id,
    ],
  );
  if (!row) return null;
  const { attested: holds, attestedBefore, inRegister, recommendable, ...rest } = row;
  const yes = (value: string | number | null) => Number(value) === 1;
  return {
    ...rest,
    status: rest.status as Standing['status'],
    ...{ attested: yes(holds), attestedBefore: yes(attestedBefore), inRegister: yes(inRegister), recommendable: yes(recommendable) },
  };
};

/** Everybody of that sex who may be found. */
export const findableOf = (work: Work, sex: Profile['sex'], by: Finder): Promise<CandidateRow[]> => {
  const { where, values } = findable(work, by);
  return work.sql<CandidateRow>(`SELECT id, version, sex, tieBreaker, texts FROM profile WHERE sex = ? AND ${where}`, [sex, ...values]);
};

/** The profile with this id, if it may be found. */
export const findableOne = async (work: Work, id: ProfileId, by: Finder): Promise<CandidateRow | null> => {
  const { where, values } = findable(work, by);
  const sql = `SELECT id, version, sex, tieBreaker, texts FROM profile WHERE id = ? AND ${where}`;
  return (await work.sql<CandidateRow>(sql, [id, ...values]))[0] ?? null;
};

export const candidateOf = ({ id, sex, tieBreaker, texts }: CandidateRow, { bornOn, city, facts, wishes }: Card): Candidate => ({
  ...{ id, sex, tieBreaker, texts },
  ...{ bornOn, city, facts, wishes },
});
export const candidatesOf = (rows: readonly CandidateRow[], cards: ReadonlyMap<ProfileId, Card>): Candidate[] =>
  rows.flatMap((row) => {
    const card = cards.get(row.id);
    return card ? [candidateOf(row, card)] : [];
  });
