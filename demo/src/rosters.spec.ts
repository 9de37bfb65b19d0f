import { describe, expect, it } from '@jest/globals';
import { PersonName } from '@sanwei/contracts';
import { branchTree, members } from './cast.js';
import { paperRegister } from './register.js';
import { rosters } from './rosters.js';

describe('the rosters of the demo city', () => {
  const people = rosters.flatMap((roster) => roster.people);
  it('are one for each branch, none of them empty', () => {
    expect(rosters.map(({ branchId }) => branchId)).toEqual(branchTree.map(({ id }) => id));
    expect(rosters.filter((roster) => roster.people.length === 0)).toEqual([]);
  });
  it('name each phone once, with names that the city takes', () => {
    expect(new Set(people.map(({ phone }) => phone)).size).toBe(people.length);
    expect(people.map(({ name }) => PersonName.parse(name))).toEqual(people.map(({ name }) => name));
    expect(people).toContainEqual({ name: members.parentOfTwins.name, phone: members.parentOfTwins.phone });
  });
  it('say the same names as the paper register, whichever day it is loaded', () => {
    const { header, rows } = paperRegister('2027-03-02', 400);
    const named = new Map(rows.map((row) => [row[header.indexOf('手机号')], row[header.indexOf('姓名')]]));
    expect(people.filter(({ name, phone }) => named.has(phone) && named.get(phone) !== name)).toEqual([]);
  });
});
