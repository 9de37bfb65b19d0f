import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { countNotices } from '@sanwei/contracts/people/notice';
import { cityDay, dayNumber, dayOf, startOfCityDay } from '@sanwei/kernel';
import { answerOf, codeOf, person } from '@sanwei/testing';
import { aPeople, type People } from '../people.example.js';

let people: People;
beforeAll(async () => {
  people = await aPeople();
});
afterAll(() => people.stop());
beforeEach(() => people.database.asRoot((root) => root.query('DELETE FROM notice')));

const today = () => cityDay(people.running.room.time.now());
const dayBefore = (days: number) => dayOf(dayNumber(today()) - days);
const hoursAgo = (hours: number) => new Date(people.running.room.time.now().getTime() - hours * 3_600_000 - 60_000);
type Sent = { at: Date; channel?: 'wechat' | 'sms' | 'inbox' | null; tries?: number };
const written = (count: number, { at, channel = null, tries = 1 }: Sent) =>
  people.database.asRoot((root) =>
    root.query('INSERT INTO notice (id, personId, saidSealed, at, channel, tries) VALUES ?', [
      Array.from({ length: count }, () => [randomUUID(), randomUUID(), 'sealed', at, channel, tries]),
    ]),
  );
const counts = async (days = 3) => answerOf(await people.ask(countNotices, { days }, person(randomUUID(), 'systemAdministrator')));

describe('how many notices go out', () => {
  it('is shown by day of the city and way, and nothing under ten', async () => {
    const [yesterday, before] = [startOfCityDay(dayBefore(1)), startOfCityDay(dayBefore(2))];
    await written(12, { at: yesterday, channel: 'wechat' });
    await written(9, { at: yesterday, channel: 'sms' });
    // The last millisecond of the day before.
    await written(11, { at: new Date(yesterday.getTime() - 1), channel: 'sms' });
    await written(10, { at: before, channel: 'inbox' });
    await written(20, { at: new Date(before.getTime() - 1), channel: 'wechat' });
    expect(await counts()).toEqual({
      days: [
        { on: dayBefore(2), wechat: null, sms: 11, inbox: 10 },
        { on: dayBefore(1), wechat: 12, sms: null, inbox: null },
        { on: today(), wechat: null, sms: null, inbox: null },
      ],
      ...{ waiting: 0, retrying: 0, oldestWaitingHours: null },
    });
  });

  it('says exactly what waits, how much of it was tried, and since how many hours', async () => {
    await written(2, { at: hoursAgo(26), tries: 3 });
    await written(1, { at: hoursAgo(0), tries: 0 });
    const { waiting, retrying, oldestWaitingHours } = await counts();
    expect({ waiting, retrying, oldestWaitingHours }).toEqual({ waiting: 3, retrying: 2, oldestWaitingHours: 26 });
  });

  it('names nobody, and is for system administrators', async () => {
    await written(10, { at: hoursAgo(1), channel: 'wechat' });
    expect(JSON.stringify(await counts())).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
    for (const role of ['member', 'federationStaff', 'counselor', 'auditAdministrator'] as const)
      expect(codeOf(await people.ask(countNotices, { days: 1 }, person(randomUUID(), role)))).toBe('NotAllowed');
    expect(people.defects).toEqual([]);
  });
});
