import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Screen } from '../browser/a-browser.example.js';
import { aPhoneTest, type PhoneTest } from './a-phone.example.js';
import { expectGood } from './good.example.js';
import { button, choose, chooseBranch, countTaps, field, fillWho, seen, taps } from './single.example.js';
import { handInProfile, seeRecommendations } from './single-walk.example.js';

let phones: PhoneTest;
beforeAll(async () => {
  phones = await aPhoneTest();
}, 300_000);
afterAll(() => phones?.end());

const start = '/matchmaking/start/start';
const mine = '/matchmaking/profile/mine';
const recommendations = '/matchmaking/recommendation/recommendations';

describe.each([false, true])('a single steelworker with a phone (elder mode: %s)', (elder) => {
  let screen: Screen;
  const phone = elder ? '13800000089' : '13800000088';
  const good = (name: string) => expectGood(screen, elder ? `single-${name}-elder` : `single-${name}`);

  it('comes from the sign-in to people who are recommended, one thing after the other', async () => {
    screen = await phones.browsing.screen({ elder });
    const { page } = screen;
    await countTaps(screen);
    await handInProfile(phones, screen, phone, good);
    const untilSubmitted = await taps(screen);
    await seeRecommendations(phones, screen, good);
    const all = untilSubmitted + (await taps(screen));
    process.stdout.write(`a single steelworker: ${all} taps and fields from the sign-in to the recommendations (elder mode: ${elder})\n`);
    expect(all).toBeLessThanOrEqual(45);
    await expect(page.locator('main:visible').textContent()).resolves.not.toMatch(/%|不符合您|匹配/);
  }, 180_000);

  it('sees himself as others do, pauses, goes on, and is asked once before everything is deleted', async () => {
    const { page } = screen;
    await screen.open(mine);
    await seen(page, '别人看到的您');
    await good('mine');
    await screen.open('/matchmaking/profile/fill?step=who');
    await seen(page, /要请工会再核实一次/);
    await good('verified');
    await screen.open(mine);
    await button(page, '暂停推荐').click();
    await seen(page, /已暂停。/);
    await screen.open(recommendations);
    await seen(page, '推荐暂停了');
    await good('paused');
    await button(page, '恢复推荐').click();
    await seen(page, '已恢复推荐。');
    await screen.open(mine);
    await page.getByRole('switch', { name: '推荐给合适的人' }).click();
    await seen(page, /已经不再自动推荐/);
    await button(page, '退出单身职工库').click();
    await good('leave');
    await button(page, '退出').click();
    await seen(page, /您已离开单身职工库/);
    await good('left');
  }, 120_000);

  it('asks to be taken into the union, beside everything else', async () => {
    const { page } = screen;
    await screen.open('/matchmaking/membership/membership');
    await button(page, '申请入会').click();
    await seen(page, '请选一家工会');
    await good('union-wrong');
    await button(page, '选工会').click();
    await field(page, '按名称找').fill('炼钢');
    await button(page, /炼钢分厂工会/).waitFor();
    await good('branches-found');
    await field(page, '按名称找').fill('没有这一家');
    await seen(page, /没有找到/);
    await button(page, '先不选').click();
    await chooseBranch(page);
    await field(page, '姓名').fill('高远');
    await button(page, '申请入会').click();
    await seen(page, /已收到，交给工会了/);
    await good('union-asked');
    await button(page, '撤回申请').click();
    await good('union-withdraw');
    await button(page, '撤回').click();
    await seen(page, '已撤回。');
  }, 120_000);
});

describe('a profile that came back', () => {
  it('says what to change, leads there, and is handed in again', async () => {
    const screen = await phones.phoneOf('许安');
    const { page } = screen;
    await screen.open(start);
    await button(page, '开始填写').click();
    await button(page, '同意').click();
    await fillWho(page, { nickname: '小安' });
    for (let step = 2; step < 5; step++) await button(page, '下一步').click();
    await button(page, '存好').click();
    await button(page, '签单身承诺').click();
    await button(page, '我承诺').click();
    await button(page, '提交核实').click();
    await seen(page, /已收到，交给工会了/);
    const clerk = await phones.test.signIn('branchClerk', '方砚');
    const { items } = await clerk.read<{ items: { id: string; version: number }[] }>(
      'listSubmittedProfiles(input: {}) { items { id version } }',
    );
    const reason = '姓名和名册不一样，请核对后再交';
    await clerk.act('returnProfile', { profileId: items[0]?.id, version: items[0]?.version, reason }, '... on ProfileReturned { at }');
    await screen.open(start);
    await seen(page, reason);
    await expectGood(screen, 'single-returned');
    await button(page, '去修改').click();
    await field(page, '真实姓名').fill('许安');
    await choose(page, '男');
    for (let step = 1; step < 5; step++) await button(page, '下一步').click();
    await button(page, '存好').click();
    await button(page, '改好了，再交一次').click();
    await seen(page, /已收到，交给工会了/);
  }, 120_000);
});
