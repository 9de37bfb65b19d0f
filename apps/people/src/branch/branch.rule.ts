import type { BranchId } from '@sanwei/contracts';

/**
 * A branch union in the tree of the city. `parentKey` is the parent's id, or `city` at the top: not null, since a unique key lets null
 * stand twice. `ancestorIds` is the way up, nearest first, joined by commas; it is written once, when the branch is opened.
 */
export type Branch = { id: BranchId; name: string; parentKey: string; ancestorIds: string; openedAt: Date };

export const topOfTree = 'city';

export const parentOf = ({ parentKey }: Pick<Branch, 'parentKey'>): BranchId | null =>
  parentKey === topOfTree ? null : (parentKey as BranchId);
export const ancestorsOf = ({ ancestorIds }: Pick<Branch, 'ancestorIds'>): BranchId[] =>
  ancestorIds === '' ? [] : (ancestorIds.split(',') as BranchId[]);

/** @param parent null at the top */
export const newBranch = (id: BranchId, name: string, parent: Pick<Branch, 'id' | 'ancestorIds'> | null, now: Date): Branch => ({
  id,
  name,
  parentKey: parent?.id ?? topOfTree,
  ancestorIds: parent ? [parent.id, ...ancestorsOf(parent)].join(',') : '',
  openedAt: now,
});
