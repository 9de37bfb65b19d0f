import type { BranchId } from '@sanwei/contracts';
import { ok, refuse } from '@sanwei/kernel';

export type NamedBranch = { id: BranchId; name: string; parentName: string | null };

/** Wide or narrow: a sheet and whoever opened the branch may have used different keyboards. */
const alike = (name: string) => name.normalize('NFKC');

/** `河畔街道总工会/第一钢厂工会` names the second, under the first. */
const partsOf = (written: string): { parent: string | undefined; name: string } => {
  const parts = written.split('/').map((part) => part.trim());
  return { name: parts.at(-1) ?? '', parent: parts.at(-2) };
};
export const branchNameIn = (written: string): string => partsOf(written).name;

/** @param mine the ids that the uploader may write to */
export const branchByName = (written: string, branches: readonly NamedBranch[], mine: ReadonlySet<string>) => {
  const { name, parent } = partsOf(written);
  const named = branches.filter(
    (branch) => alike(branch.name) === alike(name) && (!parent || alike(branch.parentName ?? '') === alike(parent)),
  );
  if (named.length === 0) return refuse('unknown', { words: '没有找到这个工会，请核对名称' });
  const within = named.filter(({ id }) => mine.has(id));
  if (within.length === 0) return refuse('foreign', { words: '不在您负责的工会范围内' });
  if (within.length > 1) return refuse('ambiguous', { words: '有多个同名工会，请写成“上级工会/本级工会”' });
  return ok(within[0]!.id);
};
