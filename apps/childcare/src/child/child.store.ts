import type { ChildId } from '@sanwei/contracts';
import type { FieldCipher } from '@sanwei/security';
import type { Work } from '@sanwei/work';
import type { Secrets } from '../secrets.js';
import type { Child } from './child.rule.js';

/** A row with its child's wrapped key: read together, no child is seen whose key has been destroyed in between. */
export type KeyedChild = Child & { wrapped: string | null };
export const withKey = (columns: string) => `${columns}, k.wrapped FROM child c LEFT JOIN subject_key k ON k.subjectId = c.id`;

const placeOf = (id: ChildId, column: 'name' | 'bornOn') => ({ table: 'child', column, row: id });

export const sealName = (cipher: FieldCipher, id: ChildId, name: string): string => cipher.seal(name, placeOf(id, 'name'));
/** @param cipher the child's own */
export const sealChild = (cipher: FieldCipher, child: Child): Child => ({
  ...child,
  name: sealName(cipher, child.id, child.name),
  bornOn: cipher.seal(child.bornOn, placeOf(child.id, 'bornOn')),
});
export const openBornOn = ({ keys }: Secrets, { id, bornOn, wrapped }: Pick<KeyedChild, 'id' | 'bornOn' | 'wrapped'>): string =>
  keys.cipherOf(id, wrapped).open(bornOn, placeOf(id, 'bornOn'));
export const openChild = ({ keys }: Secrets, { wrapped, ...child }: KeyedChild): Child => {
  const cipher = keys.cipherOf(child.id, wrapped);
  return {
    ...child,
    name: cipher.open(child.name, placeOf(child.id, 'name')),
    bornOn: cipher.open(child.bornOn, placeOf(child.id, 'bornOn')),
  };
};
/** An opened child as its guardian sees it. */
export const shownChild = ({ id, name, bornOn, addedAt }: Child) => ({ id, name, bornOn, addedAt: addedAt.toISOString() });

/** Only the asker's own: somebody else's child is simply not there. Keys come with the rows, in one statement. */
export const ownChildren = (work: Work, ids?: readonly ChildId[]): Promise<KeyedChild[]> =>
  work.sql<KeyedChild>(
    `SELECT ${withKey('c.*')} WHERE c.guardianId = ? ${ids ? 'AND c.id IN (?)' : ''} ORDER BY c.addedAt, c.id`,
    ids ? [work.actor.id, ids] : [work.actor.id],
  );
