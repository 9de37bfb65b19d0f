import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { personErased } from '@sanwei/contracts/people/person';
import { aMatchmaking, anActive, type Matchmaking } from '../matchmaking.example.js';

let city: Matchmaking;
beforeAll(async () => {
  city = await aMatchmaking();
});
afterAll(() => city.stop());

describe('a member who closes the account', () => {
  it('leaves nothing in the register but lines of the trail, and the key is destroyed', async () => {
    const { member, id } = await anActive(city);
    expect(await city.hear(personErased, { personId: member.id })).toMatchObject({ ok: true });
    const left = await Promise.all(
      ['SELECT 1 FROM profile WHERE personId = ?', 'SELECT 1 FROM consent WHERE personId = ?'].map((sql) => city.rows(sql, [member.id])),
    );
    expect(left).toEqual([[], []]);
    expect(await city.rows('SELECT wrapped FROM subject_key WHERE subjectId = ?', [id])).toEqual([{ wrapped: null }]);
  });
});
