import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { viewWorkCalendar } from '@sanwei/contracts/people/work-calendar';
import { cityDay } from '@sanwei/kernel';
import { person, until } from '@sanwei/testing';
import { actAlone } from '@sanwei/work';
import { aPeople, type People } from '../people.example.js';
import { RenewWorkCalendar } from './renew-work-calendar.js';

let people: People;
beforeAll(async () => {
  people = await aPeople();
});
afterAll(() => people.stop());

const rows = <T>(sql: string) => people.database.asRoot(async (root) => (await root.query(sql))[0] as T[]);
const renew = (now: Date) =>
  actAlone(
    people.running.room.db,
    { service: 'people', actor: { kind: 'system', id: 'system:people', grants: [], loginId: null }, now, requestId: 'spec' },
    (work) => new RenewWorkCalendar().handle({}, work),
  );
const view = (year: number, role: 'counselor' | 'member') => people.ask(viewWorkCalendar, { year }, person(undefined, role));

describe('the work calendar', () => {
  it('is there soon after the start, without anybody asking for it, and looks again tomorrow', async () => {
    await until(async () => (await rows('SELECT 1 FROM work_calendar_day')).length > 700);
    const year = Number(cityDay(new Date()).slice(0, 4));
    const reply = await view(year, 'counselor');
    expect(reply).toMatchObject({ ok: true, value: { days: expect.arrayContaining([{ ...sample(), on: `${year}-10-01` }]) } });
    const next = await rows("SELECT dueAt FROM outbox WHERE subject = 'people.work-calendar.renew-work-calendar.v1'");
    expect(next).toHaveLength(1);
  });
  const sample = () => ({
    ...{ kind: 'restday', holiday: '国庆节', replaces: null, status: expect.stringMatching(/announced|assumed/) },
  });

  it('is told to others once, and again only when a year has changed', async () => {
    const told = async () => (await rows("SELECT 1 FROM outbox WHERE subject LIKE '%work-calendar-changed%'")).length;
    await until(async () => (await told()) > 0);
    const before = await told();
    const now = new Date();
    expect(await renew(now)).toMatchObject({ ok: true, value: { changedYears: [] } });
    expect(await told()).toBe(before);
    await people.database.asRoot((root) => root.query("UPDATE work_calendar_day SET kind = 'workday' WHERE `on` LIKE '%-10-01'"));
    const years = [Number(cityDay(now).slice(0, 4)), Number(cityDay(now).slice(0, 4)) + 1];
    expect(await renew(now)).toMatchObject({ ok: true, value: { changedYears: years } });
    expect(await told()).toBe(before + 2);
  });

  it('goes on with the next year, and keeps the one that is over', async () => {
    const now = new Date('2027-12-31T16:00:00.000Z');
    await renew(now);
    const [row] = await rows<{ days: number; assumed: number }>(
      "SELECT COUNT(*) AS days, SUM(status = 'assumed') AS assumed FROM work_calendar_day WHERE `on` BETWEEN '2028-01-01' AND '2029-12-31'",
    );
    expect([Number(row!.days), Number(row!.assumed)]).toEqual([731, 731]);
    expect((await rows("SELECT 1 FROM work_calendar_day WHERE `on` LIKE '2026-%'")).length).toBe(365);
  });

  it('is for the staff', async () => expect(await view(2026, 'member')).toMatchObject({ ok: false, error: { code: 'NotAllowed' } }));
});
