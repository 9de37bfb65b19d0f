import { z } from 'zod';
import { defineCommand, defineQuery } from '../contract.js';
import { defineFact } from '../fact.js';
import { BranchId } from '../id.js';
import { pick, refusal } from '../refusal.js';
import { field, typed, view } from '../shape.js';

export const branchRefusals = {
  BranchNotFound: refusal({}, '没有找到这个工会，请重新选择'),
  BranchRenamedSince: refusal({ name: z.string() }, ({ name }) => `这个工会刚被改名为“${name}”，您的改动没有保存；请看过再改`),
  BranchNameTaken: refusal({}, '上级工会下面已经有同名的工会，请核对名称'),
};

export const Branch = view(
  'Branch',
  { id: BranchId, name: z.string(), parentId: field(BranchId.nullable(), '上级工会；为空表示市总工会直属') },
  '基层工会',
);

/** One level of the tree at a time: a city has hundreds of branches, a company dozens. */
export const listBranches = defineQuery('people.branch.list-branches.v1', {
  words: '某个工会的下一级工会；不填上级时为最上一级',
  for: ['anyone'],
  input: z.object({ parentId: BranchId.nullable() }),
  output: view('Branches', { items: z.array(Branch) }, '一级工会，按名称排列'),
});
export const findBranches = defineQuery('people.branch.find-branches.v1', {
  words: '按编号找工会',
  for: ['anyone'],
  input: z.object({ branchIds: z.array(BranchId).min(1).max(100) }),
  output: view('FoundBranches', { items: z.array(Branch) }, '找到的工会'),
});

/** For whoever looks for a branch by a part of its name: a member the own one, an administrator where a role shall hold. Two of one name are told apart by their parent's. */
const NamedBranch = view(
  'NamedBranch',
  { id: BranchId, name: z.string(), parentName: field(z.string().nullable(), '上级工会的名称；市总工会直属时为空') },
  '按名称找到的工会',
);
export const searchBranches = defineQuery('people.branch.search-branches.v1', {
  words: '按名称的一部分找工会，名称短的在前',
  for: ['signedIn'],
  input: z.object({
    words: field(typed(1, 40), '名称的一部分；有空格时每一段都要有'),
    mine: field(z.boolean().default(false), '只找我作为工会专干或总工会工作人员负责的'),
  }),
  output: view('NamedBranches', { items: z.array(NamedBranch) }, '找到的工会，最多 20 个'),
});

export const openBranch = defineCommand('people.branch.open-branch.v1', {
  words: '新设一个基层工会',
  for: ['systemAdministrator'],
  input: z.object({ name: field(typed(2, 40), '工会名称'), parentId: field(BranchId.nullable(), '上级工会') }),
  output: view('BranchOpened', { branch: Branch }, '已新设'),
  refusals: pick(branchRefusals, 'BranchNotFound', 'BranchNameTaken'),
});

/**
 * A name alone: everything else knows a branch by its id. A branch is not moved to another parent: grants of the old and the new one
 * would begin and end to hold for its members without anybody having said so.
 */
export const renameBranch = defineCommand('people.branch.rename-branch.v1', {
  words: '更改工会的名称；隶属关系和授权不变',
  for: ['systemAdministrator'],
  trail: { action: '更改工会名称', of: 'branchId' },
  input: z.object({
    branchId: BranchId,
    was: field(z.string().min(1).max(40), '看到的名称'),
    name: field(typed(2, 40), '新的名称'),
  }),
  output: view('BranchRenamed', { branch: Branch }, '已改名'),
  refusals: pick(branchRefusals, 'BranchNotFound', 'BranchNameTaken', 'BranchRenamedSince'),
});

/** Where a branch stands. Each service that scopes by branch keeps its own copy. `ancestorIds` without the branch itself, nearest first. */
export const branchPlaced = defineFact('people.branch.branch-placed.v1', {
  payload: z.object({ branchId: BranchId, ancestorIds: z.array(BranchId) }),
  heardBy: ['matchmaking'],
});

/** For registers on paper, where a branch has a name and no id. Two branches of one name are told apart by their parent's. */
export const findBranchesByName = defineQuery('people.branch.find-branches-by-name.v1', {
  words: '由其他服务按名称找工会',
  for: ['system'],
  askedBy: ['matchmaking'],
  input: z.object({ names: z.array(z.string().min(1).max(100)).min(1).max(500) }),
  output: z.object({ items: z.array(z.object({ id: BranchId, name: z.string(), parentName: z.string().nullable() })) }),
});
