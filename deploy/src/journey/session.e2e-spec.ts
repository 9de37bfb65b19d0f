import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCity, type Client, soon, type TestCity } from './a-city.example.js';
import { rowsIn } from './rows.example.js';

// The city's processes inherit it: what people are told must not depend on where a machine thinks it is.
process.env.TZ = 'America/New_York';

let test: TestCity;
let counselor: Client;
beforeAll(async () => {
  test = await aCity();
  counselor = await test.signIn('counselor', '苏禾');
}, 120_000);
afterAll(() => test.end());

type Slot = { startsAt: string; counselorId: string; counselor: { name: string } };
type Shown = { id: string; startsAt: string; status: string; version: number };
const sessionFields = 'id startsAt status version';
const openHours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromMinute: 540, toMinute: 1_020 }));
const arrangement = {
  name: '苏老师',
  modes: ['face'],
  topics: ['sleep'],
  sessionMinutes: 50,
  bufferMinutes: 10,
  minimumNoticeMinutes: 60,
  dailyMaximum: 8,
};
const dayMs = 86_400_000;
/** The hour in the city at which something begins. */
const cityHour = (at: string) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(11, 16);

const freeSlots = async (member: Client, counselorId: string | null, days = 14): Promise<Slot[]> => {
  const answer = await member.send(
    'query($input: ListFreeSlotsInput!) { listFreeSlots(input: $input) { items { startsAt counselorId counselor { name } } } }',
    { input: { counselorId, days } },
  );
  return (answer.data!.listFreeSlots as { items: Slot[] }).items;
};
const consent = (member: Client) => member.act('giveInformedConsent', { version: 2 }, '... on InformedConsentGiven { version }');
const bookAt = (member: Client, { counselorId, startsAt }: Pick<Slot, 'counselorId' | 'startsAt'>, id: string = randomUUID()) =>
  member.act<{ session: Shown; nearest?: { startsAt: string }[] }>(
    'bookSession',
    { counselorId, startsAt, mode: 'face' },
    `... on SessionBooked { session { ${sessionFields} } } ... on SlotTaken { nearest { startsAt } }`,
    id,
  );
const mine = (member: Client) =>
  member.read<{ items: Shown[] }>(`listMySessions { items { ${sessionFields} } }`).then(({ items }) => items);

describe('a member and a counselor', () => {
  it('the counselor opens hours and closes a day; the member sees free times of the city, books, moves and cancels', async () => {
    const { version: seen } = await counselor.read<{ version: number }>('viewMyHours { version }');
    const set = await counselor.act('setWeeklyHours', { ...arrangement, hours: openHours, version: seen }, '... on WeeklyHoursSet { at }');
    expect(set.code).toBeUndefined();
    const member = await test.signIn('member', '许安');
    const refusedFirst = await bookAt(member, (await freeSlots(member, null)).find(({ counselor: { name } }) => name === '苏老师')!);
    expect(refusedFirst.code).toBe('InformedConsentMissing');
    await consent(member);
    const me = (await counselor.read<{ id: string }>('viewMe { id }')).id;
    const free = await freeSlots(member, me);
    expect(cityHour(free.at(-1)!.startsAt)).toBe('16:00');
    const wanted = free.find(({ startsAt }) => Date.parse(startsAt) > Date.now() + 3 * dayMs)!;
    const { session } = await bookAt(member, wanted);
    expect(session).toMatchObject({ startsAt: wanted.startsAt, status: 'booked', version: 1 });
    const target = free.at(-1)!;
    const moved = await member.act<{ session: Shown }>(
      'moveSession',
      { sessionId: session.id, version: 1, startsAt: target.startsAt },
      `... on SessionMoved { session { ${sessionFields} } }`,
    );
    expect(moved.session).toMatchObject({ id: session.id, startsAt: target.startsAt, version: 2 });
    expect((await freeSlots(member, me)).map(({ startsAt }) => startsAt)).toContain(wanted.startsAt);
    const closed = new Date(Date.parse(wanted.startsAt) + 8 * 3_600_000).toISOString().slice(0, 10);
    await counselor.act('setException', { on: closed, hours: [] }, '... on ExceptionSet { on stillBooked }');
    expect((await freeSlots(member, me)).map(({ startsAt }) => startsAt)).not.toContain(wanted.startsAt);
    const cancelled = await member.act<{ session: Shown }>(
      'cancelSession',
      { sessionId: session.id },
      `... on SessionCancelled { session { ${sessionFields} } }`,
    );
    expect(cancelled.session.status).toBe('cancelled');
    expect((await mine(member)).map(({ status }) => status)).toEqual(['cancelled']);
  });

  it('the counselor’s calendar shows when, and no other role anything', async () => {
    const from = new Date().toISOString().slice(0, 10);
    const ask = 'query($input: ListMyCalendarInput!) { listMyCalendar(input: $input) { items { startsAt status } } }';
    const answer = await counselor.send(ask, { input: { from, days: 31 } });
    expect((answer.data!.listMyCalendar as { items: unknown[] }).items.length).toBeGreaterThan(0);
    for (const role of ['federationStaff', 'branchClerk', 'systemAdministrator', 'auditAdministrator', 'member']) {
      const other = await test.signIn(role);
      expect((await other.send(ask, { input: { from, days: 31 } })).errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
      if (role === 'member') continue;
      for (const query of [
        '{ listMySessions { items { id } } }',
        '{ listCounselors { items { id } } }',
        '{ viewInformedConsent { version } }',
      ])
        expect((await other.send(query)).errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
    }
    const lines = await rowsIn<{ n: number }>(
      test,
      'people',
      "SELECT COUNT(*) AS n FROM trail WHERE action LIKE '%session%' OR action LIKE '%预约%'",
    );
    expect(Number(lines[0]!.n)).toBe(0);
  });
});

describe('a hundred members at once', () => {
  it('one has the hour, 99 are refused politely with the three nearest', async () => {
    const names = Array.from({ length: 100 }, (_, i) => `demo-hundred-${i}`);
    const members: Client[] = [];
    for (let from = 0; from < names.length; from += 10)
      members.push(...(await Promise.all(names.slice(from, from + 10).map((code) => test.withWechat(code)))));
    await Promise.all(members.map(consent));
    const me = (await counselor.read<{ id: string }>('viewMe { id }')).id;
    const wanted = (await freeSlots(members[0]!, me)).find(({ startsAt }) => Date.parse(startsAt) > Date.now() + 5 * dayMs)!;
    const answers = await Promise.all(members.map((member) => bookAt(member, wanted)));
    expect(answers.filter(({ session }) => session)).toHaveLength(1);
    const others = answers.filter(({ session }) => !session);
    expect(new Set(others.map(({ code }) => code))).toEqual(new Set(['SlotTaken']));
    expect(others.map(({ nearest }) => nearest?.length)).toEqual(Array(99).fill(3));
    expect(others[0]!.message).toMatch(/约走/);
    const free = new Set((await freeSlots(members[0]!, me)).map(({ startsAt }) => startsAt));
    expect(others[0]!.nearest!.filter(({ startsAt }) => !free.has(startsAt))).toEqual([]);
    const rows = await rowsIn(test, 'counseling', "SELECT id FROM session WHERE status = 'booked' AND startsAt = ?", [
      new Date(wanted.startsAt),
    ]);
    expect(rows).toHaveLength(1);
  });
});

describe('notices', () => {
  it('say that there is an appointment and when in the city, never what for; the day before again', async () => {
    const member = await test.withWechat('demo-reminded');
    await consent(member);
    const me = (await counselor.read<{ id: string }>('viewMe { id }')).id;
    const wanted = (await freeSlots(member, me)).find(({ startsAt }) => Date.parse(startsAt) > Date.now() + 6 * dayMs)!;
    await bookAt(member, wanted);
    const texts = async () =>
      (await member.read<{ items: { text: string; channel: string | null }[] }>('listMyNotices(input: {}) { items { text channel } }'))
        .items;
    const [first] = await soon(async () => ((await texts())[0]?.channel ? texts() : null));
    expect(first!.text).toMatch(/^预约提醒：\d+月\d+日 \d+:\d\d 已为您约好/);
    expect(first!.text).toContain(` ${cityHour(wanted.startsAt).replace(/^0/, '')} `);
    await writeFile(
      join(test.folder, 'clock.json'),
      JSON.stringify({ offsetMs: Date.parse(wanted.startsAt) - Date.now() - dayMs + 60_000 }),
    );
    const again = await soon(async () => (await texts()).find(({ text }) => text.includes('您有一个预约')));
    expect(again.text).not.toMatch(/心理|咨询|老师/);
    await writeFile(join(test.folder, 'clock.json'), JSON.stringify({ offsetMs: 0 }));
  });
});
