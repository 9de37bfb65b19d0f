import type { MembershipId, PhoneOpeningId } from '@sanwei/contracts';
import { mostEvents, phoneReasonInWords } from '@sanwei/contracts/people/member-file';
import type { Work } from '@sanwei/work';
import type { Secrets } from '../secrets.js';
import type { OwnEvent } from './member-event.rule.js';
import { mostOpenings, nextOpeningAt, openingsMs, type PhoneOpening } from './phone-opening.rule.js';

const placeOf = (row: PhoneOpeningId) => ({ table: 'phone_opening', column: 'noteSealed', row });
export const sealNote = ({ cipher }: Secrets, id: PhoneOpeningId, note: string | null): string | null =>
  note === null ? null : cipher.seal(note, placeOf(id));
/** @throws SealBroken when the text was changed or moved here from another row */
export const openNote = ({ cipher }: Secrets, { id, noteSealed }: Pick<PhoneOpening, 'id' | 'noteSealed'>): string | null =>
  noteSealed === null ? null : cipher.open(noteSealed, placeOf(id));

/**
 * The asker's openings of the last hour. To be asked in the asker's turn: of two at once, of whatever members, the second sees the first.
 * @returns when the next is possible, or null: now
 */
export const openingAllowedAt = async (work: Work): Promise<Date | null> => {
  const rows = await work.sql<Pick<PhoneOpening, 'at'>>(
    'SELECT at FROM phone_opening WHERE openedBy = ? AND at > ? ORDER BY at DESC LIMIT ?',
    [work.actor.id, new Date(work.now.getTime() - openingsMs), mostOpenings],
  );
  return nextOpeningAt(
    rows.map(({ at }) => at),
    work.now,
  );
};

export type OpeningShown = Pick<PhoneOpening, 'id' | 'at' | 'reason' | 'noteSealed'> & { by: string | null };
/**
 * Who has seen the asker's phone, the newest first: what was theirs at that moment, and what was seen of a member who is theirs now and had
 * no account then. `by` is null where that account is closed.
 * @param beyond a condition on `o.at` and `o.id`
 */
export const openingsForOwner = (
  work: Work,
  most: number,
  beyond: { where: string; values: unknown[] } = { where: 'TRUE', values: [] },
): Promise<OpeningShown[]> => {
  const end = 'ORDER BY at DESC, id DESC LIMIT ?';
  const part = (from: string, own: string) =>
    `(SELECT o.id, o.at, o.reason, o.noteSealed, p.displayName AS \`by\` FROM ${from} LEFT JOIN person p ON p.id = o.openedBy
      WHERE ${own} AND ${beyond.where} ${end})`;
  const values = [work.actor.id, ...beyond.values, most];
  return work.sql<OpeningShown>(
    `${part('phone_opening o', 'o.personId = ?')} UNION ALL
     ${part('membership m JOIN phone_opening o ON o.membershipId = m.id', 'm.personId = ? AND o.personId IS NULL AND o.severedAt IS NULL')}
     ${end}`,
    [...values, ...values, most],
  );
};

/** For the events of the file, the newest first. */
export const openingsOf = async (work: Work, secrets: Secrets, membershipId: MembershipId): Promise<OwnEvent[]> => {
  const rows = await work.sql<PhoneOpening>(
    'SELECT id, reason, noteSealed, at FROM phone_opening WHERE membershipId = ? ORDER BY at DESC LIMIT ?',
    [membershipId, mostEvents],
  );
  return rows.map((row) => {
    const note = openNote(secrets, row);
    return {
      at: row.at,
      kind: 'opening',
      words: `看过完整的手机号：${phoneReasonInWords[row.reason]}${note ? `，${note}` : ''}`,
      by: 'staff',
    };
  });
};
