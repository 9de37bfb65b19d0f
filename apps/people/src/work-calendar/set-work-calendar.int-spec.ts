import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { In } from '@sanwei/contracts';
import { setWorkCalendar, viewWorkCalendar } from '@sanwei/contracts/people/work-calendar';
import { assumedDay, cityDay } from '@sanwei/kernel';
import { answerOf, codeOf, person, until } from '@sanwei/testing';
import { actAlone } from '@sanwei/work';
import { aPeople, type People } from '../people.example.js';
import { announcedDays } from './announced-days.js';
import { RenewWorkCalendar } from './renew-work-calendar.js';
import { isAnnounced } from './work-calendar.rule.js';
import { daysIn } from './work-calendar-year.rule.js';

let people: People;
const thisYear = Number(cityDay(new Date()).slice(0, 4));
const year = thisYear + 1;
beforeAll(async () => {
  people = await aPeople();
  await until(async () => (await rows('SELECT 1 FROM work_calendar_day')).length > 700);
});
afterAll(() => people.stop());

const rows = <T>(sql: string) => people.database.asRoot(async (root) => (await root.query(sql))[0] as T[]);
const told = async () => (await rows("SELECT 1 FROM outbox WHERE subject LIKE '%work-calendar-changed%'")).length;
const administrator = () => person(randomUUID(), 'systemAdministrator');
type Asked = In<typeof setWorkCalendar>;
/** What the law has on fixed days, and the day after the last of October's. */
const days = (more: Asked['days'] = []): Asked['days'] => [
  ...daysIn(year).flatMap((on) => {
    const { holiday } = assumedDay(on);
    return holiday ? [{ on, kind: 'restday' as const, holiday, replaces: null }] : [];
  }),
  ...more,
];
const extra = { on: `${year}-10-08`, kind: 'restday' as const, holiday: '国庆节', replaces: null };
const set = (over: Partial<Asked> = {}, by = administrator()) =>
  people.ask(setWorkCalendar, { year, version: 0, source: '国办发明电〔2026〕7号', days: days([extra]), dryRun: false, ...over }, by);
const view = async (of = year) => answerOf(await people.ask(viewWorkCalendar, { year: of }, person(randomUUID(), 'counselor')));
const on = ({ days: all }: Awaited<ReturnType<typeof view>>, day: string) => all.find((one) => one.on === day);
const renew = () =>
  actAlone(
    people.running.room.db,
    { service: 'people', actor: { kind: 'system', id: 'system:people', grants: [], loginId: null }, now: new Date(), requestId: 'spec' },
    (work) => new RenewWorkCalendar().handle({}, work),
  );

describe('setting the calendar of a year', () => {
  it('tried first says what would change and writes nothing', async () => {
    const before = [await view(), await told()];
    const by = administrator();
    const { saved, version, changes } = answerOf(await set({ dryRun: true }, by));
    expect([saved, version, changes.some(({ after }) => after.on === extra.on && after.holiday === '国庆节')]).toEqual([false, 0, true]);
    expect([await view(), await told()]).toEqual(before);
    // Nobody who reads the trail takes it for the act.
    expect(await rows(`SELECT action, object, outcome FROM trail WHERE actorId = '${by.id}'`)).toEqual([
      { action: '设置工作日历', object: String(year), outcome: 'tried' },
    ]);
  });

  it('by two administrators at once takes one, and tells it once', async () => {
    const before = await told();
    const replies = await Promise.all([set(), set()]);
    expect(replies.map(codeOf).sort()).toEqual(['CalendarChangedSince', null].sort());
    expect(await told()).toBe(before + 1);
    const now = await view();
    expect([now.version, now.source, on(now, extra.on)]).toEqual([
      1,
      '国办发明电〔2026〕7号',
      { on: extra.on, kind: 'restday', status: 'announced', holiday: '国庆节', replaces: null },
    ]);
    expect(new Set(now.days.map(({ status }) => status))).toEqual(new Set(['announced']));
    expect(await rows(`SELECT action, outcome FROM trail WHERE object = '${year}' AND outcome = 'done'`)).toContainEqual({
      action: '设置工作日历',
      outcome: 'done',
    });
  });

  it('stands above the lists of the package, whatever these say later', async () => {
    const before = await view();
    expect(await renew()).toMatchObject({ ok: true, value: { changedYears: [] } });
    expect(await view()).toEqual(before);
    // Another year of which the lists know: what they say otherwise is shown, and changes nothing.
    const current = await view(thisYear);
    const { version } = current;
    const plain = days().map((day) => ({ ...day, on: `${thisYear}${day.on.slice(4)}` }));
    answerOf(await set({ year: thisYear, version, days: plain }));
    await renew();
    const { otherwiseInLists, days: all } = await view(thisYear);
    expect(all.filter(({ holiday }) => holiday)).toHaveLength(plain.length);
    expect(otherwiseInLists.length > 0).toBe(isAnnounced(thisYear, announcedDays));
  });

  it('again needs the version that was seen; the same days once more tell nobody', async () => {
    expect(await set()).toEqual({ ok: false, error: { code: 'CalendarChangedSince', version: 1 } });
    const before = await told();
    expect(answerOf(await set({ version: 1, source: '国办发明电〔2026〕8号' }))).toEqual({ year, version: 2, saved: true, changes: [] });
    expect([await told(), (await view()).source]).toEqual([before, '国办发明电〔2026〕8号']);
  });

  it.each<[string, () => Partial<Asked>, string]>([
    ['a year that is over', () => ({ year: thisYear - 1 }), 'YearOutOfReach'],
    ['a year after the next', () => ({ year: year + 1 }), 'YearOutOfReach'],
    ['a day of another year', () => ({ days: days([{ ...extra, on: `${thisYear}-10-08` }]) }), 'DayOutsideYear'],
    ['a day twice', () => ({ days: days([extra, extra]) }), 'DayListedTwice'],
    ['a statutory holiday that is missing', () => ({ days: [extra] }), 'StatutoryHolidayMissing'],
    ['an impossible day', () => ({ days: days([{ ...extra, on: `${year}-02-30` }]) }), 'InvalidInput'],
    ['no source', () => ({ source: '' }), 'InvalidInput'],
  ])('is refused for %s, and nothing changes', async (_what, over, code) => {
    const before = await view();
    expect(codeOf(await set({ version: 2, ...over() }))).toBe(code);
    expect(await view()).toEqual(before);
  });

  it('is for system administrators', async () => {
    for (const role of ['member', 'federationStaff', 'securityAdministrator'] as const)
      expect(codeOf(await set({ version: 2 }, person(randomUUID(), role)))).toBe('NotAllowed');
    expect(people.defects).toEqual([]);
  });
});
