import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Actor, type RosterId, systemActor } from '@sanwei/contracts';
import { confirmMembership, leaveMembership, requestMembership, viewMembership } from '@sanwei/contracts/people/membership';
import { answerOf, until } from '@sanwei/testing';
import { actAlone } from '@sanwei/work';
import { aPhone, codeOf } from '../membership/membership.example.js';
import { endRoster } from './end-roster.js';
import { aDesk, checked, commit, committed, type Desk, errorsOf, found, type Listed, whenIs } from './roster.example.js';
import type { Roster } from './roster.rule.js';

let desk: Desk;
beforeAll(async () => {
  desk = await aDesk();
}, 60_000);
afterAll(() => desk.city.stop());
beforeEach(() => desk.empty());

/** Three members of the works, of whom the next roster names the first alone. */
const aWorksOfThree = async () => {
  const people = [await desk.city.withPhone(), await desk.city.withPhone(), await desk.city.withPhone()] as const;
  const rows = people.map(({ phone }): Listed => ['苏映秋', phone]);
  await committed(desk.city, desk.clerk, desk.works, rows);
  const one = await checked(desk.city, desk.clerk, desk.works, rows.slice(0, 1));
  return { people, rows, one };
};
const statusOf = async (actor: Actor) => (await desk.city.membershipOf(actor))?.status;

describe('members whom a roster does not name', () => {
  it('are ended when the clerk repeats their number, are told, and read why', async () => {
    const { city, clerk } = desk;
    const { people, one } = await aWorksOfThree();
    expect(one).toMatchObject({ missing: 2, ofErrors: false });
    answerOf(await commit(city, clerk, one.id, 2));
    expect(await whenIs(city, clerk, one.id, 'committed')).toMatchObject({ ended: 2, missing: 2, trouble: null });
    expect(await statusOf(people[0].actor)).toBe('member');
    for (const { actor } of people.slice(1)) {
      expect(await city.membershipOf(actor)).toMatchObject({
        status: 'left',
        reason: expect.stringMatching(/^这家工会更新会员名册时，名册里没有您/),
      });
      await until(async () => (await city.noticeTexts(actor)).length > 0);
      expect(await city.noticeTexts(actor)).toEqual(['您的工会会籍有变化，请在小程序里查看；有疑问请联系所在工会。']);
    }
  });

  it('stay when another number is given: the clerk is told the one of now, and the roster waits', async () => {
    const { city, clerk } = desk;
    const { people, one } = await aWorksOfThree();
    for (const wrong of [0, 1, 3])
      expect(await commit(city, clerk, one.id, wrong)).toEqual({ ok: false, error: { code: 'EndCountChanged', missing: 2 } });
    // One of them leaves meanwhile.
    const leaving = answerOf(await city.ask(viewMembership, {}, people[2].actor)).membership!;
    answerOf(await city.ask(leaveMembership, { membershipId: leaving.id }, people[2].actor));
    expect(await commit(city, clerk, one.id, 2)).toEqual({ ok: false, error: { code: 'EndCountChanged', missing: 1 } });
    expect(await found(city, clerk, one.id)).toMatchObject({ status: 'checked', missing: 1 });
    expect(await statusOf(people[1].actor)).toBe('member');
    answerOf(await commit(city, clerk, one.id, 1));
    // The receipt has the number that was confirmed, not the one of the check: no more than that may end.
    expect(await whenIs(city, clerk, one.id, 'committed')).toMatchObject({ ended: 1, missing: 1 });
    expect(await statusOf(people[1].actor)).toBe('left');
  });

  it('stay when their ending is asked for after the roster came into force without it: the clerk is told what was confirmed', async () => {
    const { city, clerk } = desk;
    const { people, one } = await aWorksOfThree();
    answerOf(await commit(city, clerk, one.id));
    const confirmed = { ok: false, error: { code: 'RosterConfirmed', endCount: null } };
    expect(await commit(city, clerk, one.id, 2)).toEqual(confirmed);
    await whenIs(city, clerk, one.id, 'committed');
    expect(await commit(city, clerk, one.id, 2)).toEqual(confirmed);
    expect(codeOf(await commit(city, clerk, one.id))).toBe('done');
    for (const { actor } of people) expect(await statusOf(actor)).toBe('member');
  });

  it('are ended in the number that was confirmed first: another number or none comes too late', async () => {
    const { city, clerk } = desk;
    const { one } = await aWorksOfThree();
    answerOf(await commit(city, clerk, one.id, 2));
    for (const other of [null, 1])
      expect(await commit(city, clerk, one.id, other)).toEqual({ ok: false, error: { code: 'RosterConfirmed', endCount: 2 } });
    expect(codeOf(await commit(city, clerk, one.id, 2))).toBe('done');
    expect(await whenIs(city, clerk, one.id, 'committed')).toMatchObject({ ended: 2 });
  });

  it('all stay where there are more of them by the time of the writing than the clerk has confirmed', async () => {
    const { city, clerk } = desk;
    const { people, one } = await aWorksOfThree();
    await city.rows("UPDATE roster SET status = 'committing', endMissing = 1, missing = 1, committed = 1 WHERE id = ?", [one.id]);
    expect(await endNow(one.id)).toBe(true);
    expect(await found(city, clerk, one.id)).toMatchObject({
      status: 'committed',
      ended: 0,
      trouble: expect.stringContaining('没有让任何人离会'),
    });
    for (const { actor } of people) expect(await statusOf(actor)).toBe('member');
  });

  it('stay from the step on at which they would be more than confirmed, those of earlier steps counted in', async () => {
    const { city, clerk } = desk;
    const { people, one } = await aWorksOfThree();
    await city.rows("UPDATE roster SET status = 'committing', endMissing = 1, missing = 3, ended = 2, committed = 1 WHERE id = ?", [
      one.id,
    ]);
    expect(await endNow(one.id)).toBe(true);
    expect(await found(city, clerk, one.id)).toMatchObject({ ended: 2, trouble: expect.stringContaining('办了 2 人就停下') });
    for (const { actor } of people) expect(await statusOf(actor)).toBe('member');
  });

  it('stay where a row is bad, which may be one of them with a mistyped digit', async () => {
    const { city, clerk, works } = desk;
    const { rows } = await aWorksOfThree();
    const one = await checked(city, clerk, works, [rows[0]!, ['方砚', '12345']]);
    expect(await commit(city, clerk, one.id, one.missing)).toEqual({ ok: false, error: { code: 'RosterNotClean', bad: 1 } });
  });

  it('stay where the sheet is a list of errors that was mended: it holds none of those who were in order', async () => {
    const { city, clerk, works } = desk;
    const { people, rows } = await aWorksOfThree();
    const first = await checked(city, clerk, works, [...rows.slice(0, 2), ['苏映秋', '12345']]);
    const mended = (await errorsOf(city, clerk, first.id)).map(([name, , words]) => [name!, rows[2]![1], words!]);
    const one = await checked(city, clerk, works, mended, ['姓名', '手机号', ' 问题说明：']);
    expect(one).toMatchObject({ same: 1, bad: 0, missing: 2, ofErrors: true });
    expect(codeOf(await commit(city, clerk, one.id, 2))).toBe('RosterOfErrors');
    answerOf(await commit(city, clerk, one.id));
    expect(await whenIs(city, clerk, one.id, 'committed')).toMatchObject({ ended: 0, same: 1 });
    for (const { actor } of people) expect(await statusOf(actor)).toBe('member');
  });
});

describe('somebody who became a member after the roster was uploaded', () => {
  it('could not be in it: is not counted as missing and not ended, though the request is older', async () => {
    const { city, clerk, works } = desk;
    const { actor } = await city.withPhone();
    const { membership } = answerOf(await city.ask(requestMembership, { branchId: works, name: '方砚' }, actor));
    const one = await checked(city, clerk, works, [['苏映秋', aPhone()]]);
    answerOf(await city.ask(confirmMembership, { membershipId: membership.id, name: '方砚' }, clerk));
    expect(await found(city, clerk, one.id)).toMatchObject({ missing: 0 });
    answerOf(await commit(city, clerk, one.id, 0));
    expect(await whenIs(city, clerk, one.id, 'committed')).toMatchObject({ ended: 0 });
    expect(await statusOf(actor)).toBe('member');
  });

  it('nor is ended by the step that ends, nor counted by the check', async () => {
    const { city, clerk, works } = desk;
    const { actor, phone } = await city.withPhone();
    await committed(city, clerk, works, [['方砚', phone]]);
    await city.rows('UPDATE membership SET since = DATE_ADD(since, INTERVAL 1 HOUR)');
    const one = await checked(city, clerk, works, [['苏映秋', aPhone()]]);
    expect(await city.rows('SELECT missing FROM roster WHERE id = ?', [one.id])).toEqual([{ missing: 0 }]);
    await city.rows("UPDATE roster SET status = 'committing', endMissing = 1, missing = 9, committed = 1 WHERE id = ?", [one.id]);
    expect(await endNow(one.id)).toBe(true);
    expect(await statusOf(actor)).toBe('member');
  });
});

it('breaks over nothing', () => expect(desk.city.defects).toEqual([]));

/** The last step alone, as the service takes it. */
const endNow = (id: RosterId) => {
  const { db, time } = desk.city.running.room;
  const of = { service: 'people', actor: systemActor('people'), now: time.now(), requestId: 'spec' } as const;
  return actAlone(db, of, async (work) => {
    const [roster] = await work.sql<Roster>('SELECT * FROM roster WHERE id = ? FOR UPDATE', [id]);
    return endRoster(work, desk.city.secrets, roster!);
  });
};
