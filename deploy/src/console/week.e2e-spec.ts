import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Screen } from '../browser/a-browser.example.js';
import type { Client } from '../journey/a-city.example.js';
import { aConsoleTest, type ConsoleTest, openByMenu, tablet } from './a-console.example.js';
import { countClicks, handOf, tabTo } from './clicks.example.js';
import { expectGood } from './good.example.js';

/** A Monday; ten days later the National Day begins, and a Saturday makes up for one of its days. */
const monday = new Date('2026-09-21T01:00:00.000Z');
let consoles: ConsoleTest;
let counselor: Screen;
let service: Client;
beforeAll(async () => {
  consoles = await aConsoleTest({ city: monday, browsers: monday });
  counselor = await consoles.deskOf('counselor');
  service = await consoles.test.signIn('counselor', '苏禾');
}, 300_000);
afterAll(() => consoles?.end());

type Row = { weekday: number; fromMinute: number; toMinute: number };
const weekly = async (): Promise<Row[]> =>
  (await service.read<{ arrangement: { hours: Row[] } }>('viewMyHours { arrangement { hours { weekday fromMinute toMinute } } }'))
    .arrangement.hours;
const on = async (weekday: number) =>
  (await weekly()).filter((one) => one.weekday === weekday).map((one) => [one.fromMinute, one.toMinute]);
const column = ({ page }: Screen, name: string) => page.getByRole('region', { name, exact: true });
const scope = ({ page }: Screen, name: string) => page.getByText(name, { exact: true }).click();
/** Nothing is left to save. */
const saved = (screen: Screen) => bar(screen).waitFor({ state: 'detached' });
/** The sign of waiting may still be fading out of the button's name. */
const bar = ({ page }: Screen) => page.getByRole('region', { name: '没有保存的改动' });
const save = (screen: Screen) => bar(screen).getByRole('button', { name: /保存$/ });
const hourPx = 52;

/** By hand, from one time to another in one column that begins at seven. */
async function drag(screen: Screen, name: string, fromHour: number, toHour: number): Promise<void> {
  const body = column(screen, name).locator('.day-body');
  await body.scrollIntoViewIfNeeded();
  const box = await body.boundingBox();
  if (!box) throw new Error(`${name} is not on the page`);
  const [x, y] = [box.x + box.width / 2, (hour: number) => box.y + (hour - 7) * hourPx];
  const { mouse } = screen.page;
  await mouse.move(x, y(fromHour));
  await mouse.down();
  await mouse.move(x, y((fromHour + toHour) / 2), { steps: 4 });
  await mouse.move(x, y(toHour), { steps: 4 });
  await mouse.up();
}

describe('a counselor', () => {
  it('plans every week with the mouse: draws a morning, makes it longer, moves it, and sees what saving changes', async () => {
    await openByMenu(counselor, '我的日历');
    await scope(counselor, '改每周固定的时间');
    await column(counselor, '每周六').waitFor();
    await expectGood(counselor, 'week-weekly-desk');
    await countClicks(counselor);
    await drag(counselor, '每周六', 9, 11);
    await drag(counselor, '每周六', 11, 12);
    await drag(counselor, '每周六', 10, 10.5);
    await column(counselor, '每周六').getByRole('button', { name: '每周六 9:30–12:30 开放' }).waitFor();
    await counselor.page.getByText('改成 9:30–12:30').waitFor();
    expect(await on(6)).toEqual([]);
    await save(counselor).click();
    await saved(counselor);
    expect(await on(6)).toEqual([[570, 750]]);
    // Untouched days are as they were.
    expect(await on(1)).toEqual([
      [540, 720],
      [840, 1_020],
    ]);
    console.log('a morning planned for every week with the mouse', await handOf(counselor));
  }, 90_000);

  it('and with keys alone: adds one, moves it, makes it shorter, takes another off, and saves', async () => {
    await countClicks(counselor);
    await counselor.page.getByRole('heading', { level: 1 }).focus();
    await tabTo(counselor, /^每周日 加一段$/);
    await counselor.page.keyboard.press('Enter');
    await counselor.page.getByRole('button', { name: '每周日 9:00–10:00 开放' }).waitFor();
    for (const key of ['PageDown', 'ArrowDown', 'Shift+PageDown', 'Shift+ArrowUp']) await counselor.page.keyboard.press(key);
    await counselor.page.getByRole('button', { name: '每周日 9:35–11:00 开放' }).waitFor();
    await counselor.page.keyboard.press('Enter');
    await counselor.page.getByRole('button', { name: '每周日 11:00–12:00 开放' }).waitFor();
    await counselor.page.keyboard.press('Delete');
    expect(await column(counselor, '每周日').getByRole('button', { name: /开放$/ }).count()).toBe(1);
    await tabTo(counselor, /^保存$/);
    await counselor.page.keyboard.press('Enter');
    await saved(counselor);
    expect(await on(7)).toEqual([[575, 660]]);
    const hand = await handOf(counselor);
    expect(hand.clicks).toBe(0);
    console.log('a morning planned for every week with keys alone', hand);
  }, 90_000);

  it('sees holidays in words, and closes one day alone by typing, with what is too short said beside it', async () => {
    const { page } = counselor;
    await scope(counselor, '只改这一周的某天');
    await page.getByRole('button', { name: '后一周' }).click();
    await column(counselor, '10月1日 周四').getByText('国庆节放假').waitFor();
    await expectGood(counselor, 'week-holiday-desk');
    await column(counselor, '9月29日 周二').getByRole('button', { name: '9月29日 周二 9:00–12:00 开放' }).click();
    const form = page.getByRole('region', { name: '填时间' });
    await form.getByLabel('到', { exact: true }).first().fill('9：30');
    await form.getByLabel('到', { exact: true }).first().press('Enter');
    await form.getByText('不够谈一次（50 分钟）').waitFor();
    await column(counselor, '9月29日 周二').getByRole('button', { name: '9月29日 周二 9:00–9:30 开放，不够谈一次（50 分钟）' }).waitFor();
    await save(counselor).click();
    await form.getByText(/9:00 到 9:30 不够谈一次/).waitFor();
    await expectGood(counselor, 'week-too-short-desk');
    await form.getByLabel('到', { exact: true }).first().fill('1030');
    await form.getByLabel('到', { exact: true }).first().press('Enter');
    // What is not saved yet survives a reload.
    await page.reload();
    await page.getByText('改成 9:00–10:30、14:00–17:00').waitFor();
    await save(counselor).click();
    await saved(counselor);
    await column(counselor, '9月29日 周二').getByText('只这一天').waitFor();
    expect((await on(2)).length).toBe(2);
    const { exceptions } = await service.read<{ exceptions: unknown }>('viewMyHours { exceptions { on hours { fromMinute toMinute } } }');
    expect(exceptions).toEqual([
      {
        on: '2026-09-29',
        hours: [
          { fromMinute: 540, toMinute: 630 },
          { fromMinute: 840, toMinute: 1_020 },
        ],
      },
    ]);
  }, 90_000);

  it('is told beside its field that a time is not understood: it stays, and saving waits for it', async () => {
    const { page } = counselor;
    await counselor.open('/week?from=2026-10-12');
    await column(counselor, '10月13日 周二').getByRole('button', { name: '10月13日 周二 9:00–12:00 开放' }).click();
    const form = page.getByRole('region', { name: '填时间' });
    const until = form.getByLabel('到', { exact: true }).last();
    await until.fill('十六点多');
    await save(counselor)
      .or(form.getByRole('button', { name: '加一段' }))
      .first()
      .focus();
    await form.getByText('没有看懂“十六点多”').waitFor();
    expect(await until.inputValue()).toBe('十六点多');
    // Alone and beside what is understood, also after the tab was loaded anew.
    await form.getByLabel('从', { exact: true }).first().fill('上午9点半');
    await form.getByLabel('从', { exact: true }).first().press('Enter');
    await column(counselor, '10月13日 周二').getByRole('button', { name: '10月13日 周二 9:30–12:00 开放' }).waitFor();
    await page.reload();
    await bar(counselor).getByText('10月13日 周二填的“十六点多”没有看懂').waitFor();
    await expectGood(counselor, 'week-not-understood-desk');
    await page.getByRole('button', { name: '后一周' }).click();
    await column(counselor, '10月20日 周二').waitFor();
    await save(counselor).click();
    // Nothing was sent; the day stands there, with the field that waits.
    await column(counselor, '10月13日 周二').waitFor();
    expect(await until.inputValue()).toBe('十六点多');
    const exceptions = async () =>
      (
        await service.read<{ exceptions: { on: string; hours: unknown }[] }>(
          'viewMyHours { exceptions { on hours { fromMinute toMinute } } }',
        )
      ).exceptions.filter((one) => one.on === '2026-10-13');
    expect(await exceptions()).toEqual([]);
    await until.fill('１６点');
    await save(counselor).click();
    await saved(counselor);
    const hours = [
      { fromMinute: 570, toMinute: 720 },
      { fromMinute: 840, toMinute: 960 },
    ];
    expect(await exceptions()).toEqual([{ on: '2026-10-13', hours }]);
    await service.act('setException', { on: '2026-10-13', hours: null }, '... on ExceptionSet { version }');
  }, 90_000);

  it('sees from every week, from every page and at a tablet what is not saved, and which day was refused and why', async () => {
    const onTablet = await consoles.deskOf('counselor', tablet);
    const { page } = onTablet;
    await onTablet.open('/week?from=2026-10-12');
    await column(onTablet, '10月14日 周三').getByRole('button', { name: '10月14日 周三 加一段' }).click();
    await column(onTablet, '10月16日 周五').getByRole('button', { name: '10月16日 周五 9:00–12:00 开放' }).click();
    const until = page.getByRole('region', { name: '填时间' }).getByLabel('到', { exact: true }).first();
    await until.fill('920');
    await until.press('Enter');
    // In view without scrolling, wherever on the page somebody is, and in another week.
    const inView = async () => {
      const box = await bar(onTablet).boundingBox();
      return box !== null && box.y >= 0 && box.y + box.height <= tablet.height;
    };
    await bar(onTablet).getByText('有 2 处没有保存').waitFor();
    expect(await inView()).toBe(true);
    await page.evaluate('scrollTo(0, 0)');
    expect(await inView()).toBe(true);
    await expectGood(onTablet, 'week-unsaved-tablet');
    await page.getByRole('button', { name: '后一周' }).click();
    await column(onTablet, '10月21日 周三').waitFor();
    await bar(onTablet).getByRole('button', { name: '10月14日 周三' }).waitFor();
    await openByMenu(onTablet, '今天');
    await page.getByText('您的日历有 2 处没有保存：10月14日 周三、10月16日 周五').waitFor();
    await expectGood(onTablet, 'today-unsaved-tablet');
    // Loaded anew on another page, after the browser has asked: that page's script is not there, and what waits is known all the same.
    const asked = page.waitForEvent('dialog');
    const loaded = page.reload();
    const question = await asked;
    expect(question.type()).toBe('beforeunload');
    await question.accept();
    await loaded;
    await page.getByText('您的日历有 2 处没有保存：10月14日 周三、10月16日 周五').waitFor();
    await page.getByRole('link', { name: '去保存' }).click();
    await save(onTablet).click();
    await page.getByText('已保存：10月14日 周三', { exact: true }).waitFor();
    await bar(onTablet)
      .getByText(/10月16日 周五没有保存：.*不够谈一次/)
      .waitFor();
    await bar(onTablet).getByText('有 1 处没有保存').waitFor();
    await bar(onTablet).getByRole('button', { name: '10月16日 周五' }).click();
    await column(onTablet, '10月16日 周五').waitFor();
    await expectGood(onTablet, 'week-refused-tablet');
    await bar(onTablet).getByRole('button', { name: '放弃' }).click();
    await page.getByRole('dialog').getByText('10月16日 周五会回到保存过的样子').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '放弃' }).click();
    await saved(onTablet);
    await onTablet.context.close();
    await service.act('setException', { on: '2026-10-14', hours: null }, '... on ExceptionSet { version }');
  }, 90_000);

  it('is told how many sessions fit, and not how many starts overlap', async () => {
    await service.act('setException', { on: '2026-10-20', hours: [{ fromMinute: 540, toMinute: 660 }] }, '... on ExceptionSet { version }');
    await counselor.open('/week?from=2026-10-19');
    const day = column(counselor, '10月20日 周二');
    // Two hours are starts at 9:00, 9:30 and 10:00; sessions of 50 minutes with 10 after each: two.
    await day.getByText('还能约 2 次').waitFor();
    expect(await day.locator('.free').count()).toBe(3);
    await service.act('setException', { on: '2026-10-20', hours: null }, '... on ExceptionSet { version }');
    await counselor.open('/week?from=2026-09-28');
  }, 60_000);

  it('is not overwritten by a window that saw less, and sees there what is now and what was wanted', async () => {
    const second = await consoles.deskOf('counselor', { ...tablet, dark: true });
    await second.open('/week?scope=weekly');
    // It hears nothing any more, as a computer that was asleep.
    await second.context.route('**/events**', (route) => route.abort());
    await second.context.route('**/graphql', (route) =>
      route.request().postData()?.includes('query Week') ? route.abort() : route.fallback(),
    );
    await service.act('setException', { on: '2026-10-08', hours: [] }, '... on ExceptionSet { version }');
    await drag(second, '每周日', 18, 20);
    await save(second).click();
    await second.page.getByText('这次的改动没有保存').waitFor();
    expect(await on(7)).toEqual([[575, 660]]);
    await second.context.unroute('**/graphql');
    await second.context.unroute('**/events**');
    await second.page.evaluate(`dispatchEvent(new Event('visibilitychange'))`);
    await second.page.getByText('您的时间安排刚在另一个窗口改过').first().waitFor();
    await expectGood(second, 'week-two-windows-night');
    await second.page.getByRole('button', { name: '看过了，按我改的来' }).click();
    await save(second).click();
    await saved(second);
    expect(await on(7)).toEqual([
      [575, 660],
      [1_080, 1_200],
    ]);
    await second.context.close();
  }, 90_000);

  it('changes the rules, with what does not fit said beside its field', async () => {
    const { page } = counselor;
    await page.getByRole('button', { name: '修改规则' }).click();
    const form = page.getByRole('dialog', { name: '修改规则' });
    await form.getByLabel('会谈后间隔').fill('12');
    await form.getByLabel('会谈后间隔').blur();
    await form.getByText('五分钟一格').waitFor();
    await expectGood(counselor, 'week-rules-desk');
    await form.getByLabel('会谈后间隔').fill('15');
    await form.getByRole('button', { name: '保存规则' }).click();
    await form.waitFor({ state: 'hidden' });
    const { arrangement } = await service.read<{ arrangement: { bufferMinutes: number; hours: Row[] } }>(
      'viewMyHours { arrangement { bufferMinutes hours { weekday fromMinute toMinute } } }',
    );
    expect([arrangement.bufferMinutes, arrangement.hours.length]).toEqual([15, 13]);
  }, 60_000);

  it('sees without reload that a member has booked, and neither who nor about what', async () => {
    const member = await consoles.test.signIn('member', '许安');
    await member.act('giveInformedConsent', { version: 2 }, '... on InformedConsentGiven { version }');
    const { id: counselorId } = await service.read<{ id: string }>('viewMe { id }');
    const answer = await member.send(
      'query($input: ListFreeSlotsInput!) { listFreeSlots(input: $input) { items { startsAt counselorId } } }',
      { input: { counselorId, days: 14 } },
    );
    const { items } = answer.data!.listFreeSlots as { items: { startsAt: string; counselorId: string }[] };
    const slot = items.find(({ startsAt }) => startsAt.startsWith('2026-09-28'));
    const day = column(counselor, '9月28日 周一');
    expect(await day.getByText('已约').count()).toBe(0);
    const booked = await member.act('bookSession', { ...slot, mode: 'phone' }, '... on SessionBooked { session { id } }');
    expect(booked.code).toBeUndefined();
    await day.getByText('已约 电话').waitFor();
    await expectGood(counselor, 'week-booked-desk');
    expect(await counselor.page.getByText('许安').count()).toBe(0);
    const onTablet = await consoles.deskOf('counselor', tablet);
    await onTablet.page.getByText('下一次是').waitFor();
    await expectGood(onTablet, 'today-counselor-tablet');
    await onTablet.open('/week?from=2026-09-28');
    await column(onTablet, '9月28日 周一').getByText('已约 电话').waitFor();
    await expectGood(onTablet, 'week-booked-tablet');
  }, 90_000);
});
