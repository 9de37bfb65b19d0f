import type { ChildId } from '@sanwei/contracts';
import type { Work } from '@sanwei/work';
import type { Secrets } from '../secrets.js';
import type { Child } from './child.rule.js';

const placeOf = (id: ChildId, column: 'name' | 'bornOn') => ({ table: 'child', column, row: id });

export const sealChild = ({ cipher }: Secrets, child: Child): Child => ({
  ...child,
  name: cipher.seal(child.name, placeOf(child.id, 'name')),
  bornOn: cipher.seal(child.bornOn, placeOf(child.id, 'bornOn')),
});
export const openBornOn = ({ cipher }: Secrets, { id, bornOn }: Pick<Child, 'id' | 'bornOn'>): string =>
  cipher.open(bornOn, placeOf(id, 'bornOn'));
export const openChild = (secrets: Secrets, child: Child): Child => ({
  ...child,
  name: secrets.cipher.open(child.name, placeOf(child.id, 'name')),
  bornOn: openBornOn(secrets, child),
});
/** A child as its guardian sees it. */
export const shownChild = (secrets: Secrets, row: Child) => {
  const { id, name, bornOn, addedAt } = openChild(secrets, row);
  return { id, name, bornOn, addedAt: addedAt.toISOString() };
};

/** Only the asker's own: somebody else's child is simply not there. */
export const ownChildren = (work: Work, ids?: readonly ChildId[]): Promise<Child[]> =>
  ids
    ? work.sql<Child>('SELECT * FROM child WHERE guardianId = ? AND id IN (?) ORDER BY addedAt, id', [work.actor.id, ids])
    : work.sql<Child>('SELECT * FROM child WHERE guardianId = ? ORDER BY addedAt, id', [work.actor.id]);
