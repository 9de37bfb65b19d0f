import type { MembershipId, PersonId } from '@sanwei/contracts';
import type { Work } from '@sanwei/work';

type Open = { id: MembershipId; personId: PersonId };

/**
 * Members whose phone somebody has become that person's. Called by whoever writes a person's phone and by whoever writes members, each after
 * the own rows: both look with locks, so of two at the same moment the later sees what the earlier wrote.
 */
export const linkMemberships = async (work: Work, phoneIndexes: readonly string[]): Promise<void> => {
  if (phoneIndexes.length === 0) return;
  const persons = await work.sql<{ id: PersonId; phoneIndex: string }>(
    'SELECT id, phoneIndex FROM person WHERE phoneIndex IN (?) ORDER BY phoneIndex LOCK IN SHARE MODE',
    [phoneIndexes],
  );
  if (persons.length === 0) return;
  const personOf = new Map(persons.map(({ id, phoneIndex }) => [phoneIndex, id]));
  const rows = await work.sql<{ id: MembershipId; phoneIndex: string }>(
    'SELECT id, phoneIndex FROM membership WHERE phoneIndex IN (?) AND live = 1 AND personId IS NULL ORDER BY phoneIndex FOR UPDATE',
    [[...personOf.keys()]],
  );
  const found = rows.map(({ id, phoneIndex }): Open => ({ id, personId: personOf.get(phoneIndex)! }));
  const open = await withoutMembers(work, found);
  if (open.length === 0) return;
  await work.change('UPDATE membership m JOIN person p ON p.phoneIndex = m.phoneIndex SET m.personId = p.id WHERE m.id IN (?)', [
    open.map(({ id }) => id),
  ]);
};

/** Members no longer, who may stand in another branch's register under the phone of their account: they are members there from now on. */
export const linkFreed = async (work: Work, personIds: readonly PersonId[]): Promise<void> => {
  if (personIds.length === 0) return;
  const rows = await work.sql<{ phoneIndex: string }>('SELECT phoneIndex FROM person WHERE id IN (?) AND phoneIndex IS NOT NULL', [
    personIds,
  ]);
  await linkMemberships(
    work,
    rows.map(({ phoneIndex }) => phoneIndex),
  );
};

/** Who is a member under an older phone stays that; a request under an older phone has found its answer. */
const withoutMembers = async (work: Work, found: readonly Open[]): Promise<Open[]> => {
  if (found.length === 0) return [];
  const own = await work.sql<{ id: MembershipId; personId: PersonId; status: string }>(
    'SELECT id, personId, status FROM membership WHERE personId IN (?) AND live = 1 FOR UPDATE',
    [found.map(({ personId }) => personId)],
  );
  const requests = own.filter(({ status }) => status === 'pending').map(({ id }) => id);
  if (requests.length > 0) await work.change('DELETE FROM membership WHERE id IN (?)', [requests]);
  if (requests.length > 0) work.hint('queue.membership');
  const members = new Set(own.filter(({ status }) => status === 'member').map(({ personId }) => personId));
  return found.filter(({ personId }) => !members.has(personId));
};

/** The account is closed: the register of the branch stays, without saying whose account it was. What the person asked for goes. */
export const severMemberships = async (work: Work, personId: PersonId): Promise<void> => {
  await work.change("DELETE FROM membership WHERE personId = ? AND status IN ('pending', 'declined')", [personId]);
  work.hint('queue.membership');
  const own = await work.sql<{ id: MembershipId }>('SELECT id FROM membership WHERE personId = ? FOR UPDATE', [personId]);
  await work.change('UPDATE membership SET personId = NULL WHERE personId = ?', [personId]);
  // Of a request that is gone nothing stays; of a member, that the branch has looked. Who comes after on the same phone does not read it.
  await work.change('DELETE FROM phone_opening WHERE personId = ? AND membershipId NOT IN (SELECT id FROM membership)', [personId]);
  await work.change('UPDATE phone_opening SET personId = NULL, severedAt = ? WHERE personId = ?', [work.now, personId]);
  if (own.length === 0) return;
  await work.change('UPDATE phone_opening SET severedAt = ? WHERE membershipId IN (?) AND severedAt IS NULL', [
    work.now,
    own.map(({ id }) => id),
  ]);
};
