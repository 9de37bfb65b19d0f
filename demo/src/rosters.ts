import type { BranchId, PersonId } from '@sanwei/contracts';
import { branches, branchTree, members, staffMembers } from './cast.js';
import { paperRegister } from './register.js';

/** What a branch's own staff would upload: names and phones, nothing else. */
export type DemoRoster = { id: string; branchId: BranchId; uploadedBy: PersonId; people: { name: string; phone: string }[] };

/** Few are enough to see: the first of the paper register, each at the branch that stands there. */
const fromRegister = 400;
const couriers = '快递行业联合工会';
const clerkOf = (branchId: BranchId): PersonId => {
  const branch = branchTree.find(({ id }) => id === branchId);
  const below = branchId === branches.steelworks.id || branch?.parentId === branches.steelworks.id;
  return (below ? staffMembers.steelworksClerk : staffMembers.branchClerk).id;
};

/** The day only fills columns that are not used here. */
const register = paperRegister('2026-11-24', fromRegister);
/** One for each branch of the demo city. */
export const rosters: readonly DemoRoster[] = branchTree.map(({ id: branchId, name: branchName }, number) => {
  const { header, rows } = register;
  const cell = (row: string[], column: string) => row[header.indexOf(column)] ?? '';
  const people = rows
    .filter((row) => cell(row, '所属工会') === branchName)
    .map((row) => ({ name: cell(row, '姓名'), phone: cell(row, '手机号') }));
  const { name, phone } = members.parentOfTwins;
  if (branchName === couriers && phone) people.push({ name, phone });
  return { id: `01990000-0000-7000-a000-${String(number + 1).padStart(12, '0')}`, branchId, uploadedBy: clerkOf(branchId), people };
});
