import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type MembershipId, systemActor } from '@sanwei/contracts';
import { endMembership } from '@sanwei/contracts/people/membership';
import { bindPhone } from '@sanwei/contracts/people/person';
import { answerOf } from '@sanwei/testing';
import { actAlone } from '@sanwei/work';
import { aPhone, aUnion, type Union } from '../membership/membership.example.js';
import { commitRows } from './commit-rows.js';
import { endRoster } from './end-roster.js';
import { checked, commit, committed, whenIs } from './roster.example.js';
import type { Roster } from './roster.rule.js';

let city: Union;
beforeAll(async () => {
  city = await aUnion();
}, 60_000);
afterAll(() => city.stop());
beforeEach(() => city.rows('DELETE FROM membership'));

const statuses = async () =>
  (await city.rows<{ status: string }>('SELECT status FROM membership ORDER BY status')).map(({ status }) => status);

describe('two rosters of one branch that come into force at the same moment', () => {
  it('end nobody whom both name, whichever step comes first', async () => {
    const { works, street } = city.branches;
    const clerk = city.clerkOf(street);
    const rows = [['苏映秋', aPhone()]] as const;
    await committed(city, clerk, works, rows);
    const [a, b] = [await checked(city, clerk, works, rows), await checked(city, clerk, works, rows)];
    await city.rows("UPDATE roster SET status = 'committing', endMissing = 1 WHERE id IN (?)", [[a.id, b.id]]);
    const { db, time } = city.running.room;
    const of = { service: 'people', actor: systemActor('people'), now: time.now(), requestId: 'spec' } as const;
    const step = (id: string, act: typeof commitRows | typeof endRoster) =>
      actAlone(db, of, async (work) => {
        const [roster] = await work.sql<Roster>('SELECT * FROM roster WHERE id = ? FOR UPDATE', [id]);
        return act(work, city.secrets, roster!);
      });
    for (const [id, act] of [
      [a.id, commitRows],
      [b.id, commitRows],
      [a.id, endRoster],
      [b.id, endRoster],
    ] as const)
      await step(id, act);
    expect(await statuses()).toEqual(['member']);
  });

  it('end nobody through requests either', async () => {
    const { works, street } = city.branches;
    const clerk = city.clerkOf(street);
    const rows = Array.from({ length: 600 }, () => ['苏映秋', aPhone()] as const);
    await committed(city, clerk, works, rows);
    const both = [await checked(city, clerk, works, rows), await checked(city, clerk, works, rows)];
    await Promise.all(both.map(({ id, missing }) => commit(city, clerk, id, missing)));
    for (const { id } of both) expect(await whenIs(city, clerk, id, 'committed')).toMatchObject({ ended: 0 });
    expect(new Set(await statuses())).toEqual(new Set(['member']));
  });
});

describe('whoever stands in the rosters of two branches, of one with an older phone', () => {
  const inBoth = async () => {
    const { works, other, street } = city.branches;
    const [clerk, elsewhere, me, fresh] = [city.clerkOf(street), city.clerkOf(other), await city.withWechat(), aPhone()];
    await committed(city, clerk, works, [['苏映秋', me.phone]]);
    await committed(city, elsewhere, other, [['苏映秋', fresh]]);
    answerOf(await city.ask(bindPhone, { code: await city.phoneCode(fresh) }, me.actor));
    expect(await city.membershipOf(me.actor)).toMatchObject({ branchId: works });
    return { clerk, me, other };
  };

  it('is a member of the other one as soon as the first roster names them no longer', async () => {
    const { clerk, me, other } = await inBoth();
    await committed(city, clerk, city.branches.works, [['方砚', aPhone()]], true);
    expect(await city.membershipOf(me.actor)).toMatchObject({ branchId: other, status: 'member' });
  });

  it('or as soon as a clerk of the first one ends it', async () => {
    const { clerk, me, other } = await inBoth();
    const [own] = await city.rows<{ id: MembershipId }>('SELECT id FROM membership WHERE personId = ? AND live = 1', [me.actor.id]);
    answerOf(await city.ask(endMembership, { membershipId: own!.id, reason: '已经调往别处' }, clerk));
    expect(await city.membershipOf(me.actor)).toMatchObject({ branchId: other, status: 'member' });
  });

  it('is no defect in any of these cases', () => expect(city.defects).toEqual([]));
});
