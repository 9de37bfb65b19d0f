import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, BranchId } from '@sanwei/contracts';
import { openBranch, searchBranches } from '@sanwei/contracts/people/branch';
import { answerOf, person } from '@sanwei/testing';
import { aPeople, type People } from '../people.example.js';

let city: People;
let works: BranchId;
beforeAll(async () => {
  city = await aPeople();
  const open = async (name: string, parentId: BranchId | null = null) =>
    answerOf(await city.ask(openBranch, { name, parentId }, person(undefined, 'systemAdministrator'))).branch.id;
  works = await open('第一钢厂工会');
  const mine = await open('第二矿工会');
  await open('机修分厂工会', works);
  await open('机修分厂工会', mine);
  await open('五_五车间工会', works);
}, 60_000);
afterAll(() => city.stop());

const found = async (words: string) =>
  answerOf(await city.ask(searchBranches, { words, mine: false }, person())).items.map(({ name, parentName }) => [name, parentName]);

describe('looking for one’s branch', () => {
  it('finds it by a part of its name, and tells two of one name apart by what is above them', async () => {
    expect(await found('机修')).toEqual(
      expect.arrayContaining([
        ['机修分厂工会', '第一钢厂工会'],
        ['机修分厂工会', '第二矿工会'],
      ]),
    );
    expect(await found('钢厂 机修')).toEqual([['机修分厂工会', '第一钢厂工会']]);
  });
  it('takes every sign as it is written', async () => {
    expect(await found('五_五')).toEqual([['五_五车间工会', '第一钢厂工会']]);
    expect(await found('%')).toEqual([]);
  });
  it('of a clerk finds, where that is asked for, the own branches and those below alone', async () => {
    const clerk = { ...person(), grants: [{ role: 'branchClerk' as const, scope: { of: 'branch' as const, id: works } }] };
    const names = async (actor: Actor) =>
      answerOf(await city.ask(searchBranches, { words: '工会', mine: true }, actor)).items.map(({ name, parentName }) => [
        name,
        parentName,
      ]);
    expect(await names(clerk)).toEqual(
      expect.arrayContaining([
        ['第一钢厂工会', null],
        ['机修分厂工会', '第一钢厂工会'],
        ['五_五车间工会', '第一钢厂工会'],
      ]),
    );
    expect(await names(clerk)).toHaveLength(3);
    expect(await names({ ...clerk, grants: [{ role: 'branchClerk', scope: { of: 'city', id: null } }] })).toHaveLength(5);
    expect(await names(person())).toEqual([]);
    expect(answerOf(await city.ask(searchBranches, { words: '工会', mine: false }, clerk)).items).toHaveLength(5);
  });
  it('finds nothing where there is nothing', async () => expect(await found('没有这一家')).toEqual([]));
});
