import type { BranchId, MembershipId } from '@sanwei/contracts';
import type { Work } from '@sanwei/work';
import type { Membership } from '../membership/membership.rule.js';
import { openWords } from '../membership/membership.store.js';
import { tailOf } from '../person/person.rule.js';
import type { Secrets } from '../secrets.js';
import { type Known, type Roster, wordsOnKnown } from './roster.rule.js';
import { keptOf } from './roster.store.js';

type Row = { phoneIndex: string; name: string };
/** `id` where the person is a member of this very branch under another phone. */
export type Obstacle = { words: string; id: MembershipId | null };

/**
 * Rows whose phone no member has now, although the city knows the person: under another phone, or as one who has left by own decision. As new
 * members they would stand in the register twice, or against their will.
 * @returns what is in the way, by `phoneIndex`
 */
export const knownBefore = async (
  work: Work,
  secrets: Secrets,
  one: Pick<Roster, 'branchId' | 'scope'>,
  rows: readonly Row[],
  lock: '' | 'FOR UPDATE',
): Promise<Map<string, Obstacle>> => {
  if (rows.length === 0) return new Map();
  const phones = [rows.map(({ phoneIndex }) => phoneIndex)];
  const renumbered = await work.sql<Membership & { formerPhoneIndex: string }>(
    `SELECT id, branchId, formerPhoneIndex, nameSealed, phoneSealed FROM membership
     WHERE formerPhoneIndex IN (?) AND live = 1 AND status = 'member' ORDER BY formerPhoneIndex ${lock}`,
    phones,
  );
  const left = await work.sql<{ phoneIndex: string }>(
    "SELECT phoneIndex FROM membership WHERE phoneIndex IN (?) AND branchId = ? AND status = 'left' AND endedBy = 'self'",
    [...phones, one.branchId],
  );
  const kept = await keptOf(work, one, [...new Set(renumbered.map(({ branchId }) => branchId))]);
  const gone = new Set(left.map(({ phoneIndex }) => phoneIndex));
  const known = (row: Row): (Known & { id: MembershipId; branchId: BranchId }) | null => {
    // A phone that is given anew may come with somebody else, who has another name.
    const same = renumbered.find((each) => each.formerPhoneIndex === row.phoneIndex && openWords(secrets, each, 'nameSealed') === row.name);
    return same
      ? { ...same, kind: kept.has(same.branchId) ? 'renumbered' : 'elsewhere', phoneTail: tailOf(openWords(secrets, same, 'phoneSealed')!) }
      : null;
  };
  return new Map(
    rows.flatMap((row): [string, Obstacle][] => {
      const same = known(row);
      if (same) return [[row.phoneIndex, { words: wordsOnKnown(same), id: same.branchId === one.branchId ? same.id : null }]];
      return gone.has(row.phoneIndex) ? [[row.phoneIndex, { words: wordsOnKnown({ kind: 'left' }), id: null }]] : [];
    }),
  );
};
