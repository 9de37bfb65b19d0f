import { describe, expect, it } from '@jest/globals';
import { PersonName } from '@sanwei/contracts';
import { members, staffMembers } from './cast.js';

describe('the people of the demo city', () => {
  it('have names that the city would take from anybody', () => {
    const names = [...Object.values(members), ...Object.values(staffMembers)].map(({ name }) => name);
    expect(names.map((name) => PersonName.parse(name))).toEqual(names);
  });
});
