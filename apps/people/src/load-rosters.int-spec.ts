import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor } from '@sanwei/contracts';
import { viewMembership } from '@sanwei/contracts/people/membership';
import { members, rosters } from '@sanwei/demo';
import { answerOf, person } from '@sanwei/testing';
import { actAlone } from '@sanwei/work';
import { loadRosters } from './load-rosters.js';
import { aStaffedPeople, type StaffedPeople } from './staff/staff.example.js';

let city: StaffedPeople;
beforeAll(async () => {
  city = await aStaffedPeople();
}, 60_000);
afterAll(() => city.stop());

describe('the registers of the demo city', () => {
  const load = () => {
    const { db, time } = city.running.room;
    const of = { service: 'people', actor: systemActor('people'), now: time.now(), requestId: 'demo-city' } as const;
    return actAlone(db, of, (work) => loadRosters(work, city.secrets));
  };
  it('are filled at the first start and left as people have made them at the second', async () => {
    await load();
    const count = rosters.flatMap(({ people }) => people).length;
    expect(await city.asRoot("SELECT COUNT(*) AS n FROM membership WHERE status = 'member'")).toEqual([{ n: count }]);
    expect(answerOf(await city.ask(viewMembership, {}, person(members.parentOfTwins.id))).membership).toMatchObject({ status: 'member' });
    await city.asRoot('DELETE FROM membership WHERE personId IS NULL');
    await load();
    expect(await city.asRoot('SELECT COUNT(*) AS n FROM membership')).toEqual([{ n: 1 }]);
    expect(city.defects).toEqual([]);
  });
});
