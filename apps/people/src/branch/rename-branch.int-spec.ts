import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BranchId } from '@sanwei/contracts';
import { findBranches, listBranches, openBranch, renameBranch, searchBranches } from '@sanwei/contracts/people/branch';
import { answerOf, codeOf, person } from '@sanwei/testing';
import { aPeople, type People } from '../people.example.js';

let city: People;
beforeAll(async () => {
  city = await aPeople();
});
afterAll(() => city.stop());

const administrator = () => person(randomUUID(), 'systemAdministrator');
const open = async (name: string, parentId: BranchId | null = null) =>
  answerOf(await city.ask(openBranch, { name, parentId }, administrator())).branch.id;
const rename = (branchId: BranchId, was: string, name: string, by = administrator()) => city.ask(renameBranch, { branchId, was, name }, by);
const nameOf = async (id: BranchId) => answerOf(await city.ask(findBranches, { branchIds: [id] })).items[0]?.name;

describe('renaming a branch', () => {
  it('changes its name everywhere, and nothing of where it stands', async () => {
    const parent = await open('轴承厂工会');
    const id = await open('一车间工会', parent);
    expect(answerOf(await rename(id, '一车间工会', '精工车间工会')).branch).toEqual({ id, name: '精工车间工会', parentId: parent });
    expect(answerOf(await city.ask(listBranches, { parentId: parent })).items).toEqual([{ id, name: '精工车间工会', parentId: parent }]);
    const found = answerOf(await city.ask(searchBranches, { words: '精工', mine: false }, administrator())).items;
    expect(found).toEqual([{ id, name: '精工车间工会', parentName: '轴承厂工会' }]);
  });

  it('is refused for a name that a sister has, and possible for one under another parent', async () => {
    const [left, right] = [await open('东区工会'), await open('西区工会')];
    await open('食堂工会', left);
    const id = await open('后勤工会', left);
    expect(codeOf(await rename(id, '后勤工会', '食堂工会'))).toBe('BranchNameTaken');
    expect(await nameOf(id)).toBe('后勤工会');
    const other = await open('后勤工会', right);
    expect(codeOf(await rename(other, '后勤工会', '食堂工会'))).toBeNull();
  });

  it('by two at once takes one, and tells the other the new name', async () => {
    const id = await open('北区工会');
    const replies = await Promise.all(['北一区工会', '北二区工会'].map((name) => rename(id, '北区工会', name)));
    expect(replies.map(codeOf).sort()).toEqual(['BranchRenamedSince', null].sort());
    expect(replies.find(({ ok }) => !ok)).toEqual({ ok: false, error: { code: 'BranchRenamedSince', name: await nameOf(id) } });
  });

  it('is refused for a branch that is not there, and for anybody but a system administrator', async () => {
    const id = await open('南区工会');
    expect(codeOf(await rename(randomUUID() as BranchId, '南区工会', '新区工会'))).toBe('BranchNotFound');
    for (const role of ['member', 'branchClerk', 'securityAdministrator'] as const)
      expect(codeOf(await rename(id, '南区工会', '新区工会', person(randomUUID(), role)))).toBe('NotAllowed');
    expect([await nameOf(id), city.defects]).toEqual(['南区工会', []]);
  });
});
