import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Screen } from '../browser/a-browser.example.js';
import { doubtfulWord } from '../fakes/wechat-opinion.js';
import type { Client } from '../journey/a-city.example.js';
import { aSubmittedProfile, branchOf } from '../journey/profile.example.js';
import { aConsoleTest, type ConsoleTest, openByMenu, passwordOf, signInAs, tablet } from './a-console.example.js';
import { expectGood } from './good.example.js';

let consoles: ConsoleTest;
let branchId: string;
beforeAll(async () => {
  consoles = await aConsoleTest();
  branchId = await branchOf(await consoles.test.signIn('branchClerk', '韩溪'));
}, 300_000);
afterAll(() => consoles?.end());

const submit = (code: string, name: string) => aSubmittedProfile(consoles.test, code, name, branchId);
const takeUp = async ({ page }: Screen, name: string) => {
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.getByRole('heading', { level: 2, name }).waitFor();
};
/** She says it anew. @returns the version it has now */
const save = async (member: Client, version: number, over: { realName: string; aboutMe?: string }): Promise<number> => {
  const said = { branchId, sex: 'female', bornOn: '1994-03-08', city: '抚顺', nickname: '晨跑的人', aboutMe: '喜欢爬山。', contact: '' };
  const facts = { heightCm: 165, hobbies: [], declined: [] };
  const saved = await member.act<{ profile: { version: number } }>(
    'saveProfile',
    { ...said, ...over, version, facts, wishes: [] },
    '... on ProfileSaved { profile { version } }',
  );
  return saved.profile.version;
};
/** What waits, as the menu beside the page says it. */
const inMenu = ({ page }: Screen, count: number) =>
  page
    .getByRole('menuitem', { name: `职工核实 等着办${count}` })
    .or(page.locator('.ant-menu-item', { hasText: `职工核实等着办${count}` }))
    .first()
    .waitFor();
const gone = ({ page }: Screen, name: string) => page.getByRole('button', { name: new RegExp(name) }).waitFor({ state: 'detached' });

describe('two clerks at one desk', () => {
  it('see the same without reload: what one has answered is gone for the other, also beside the menu and on the page of today', async () => {
    await submit('demo-desk-1', '河畔的甲');
    await submit('demo-desk-2', '河畔的乙');
    const one = await consoles.deskOf('branch');
    const other = await consoles.deskOf('federation', tablet);
    const today = await consoles.deskOf('branch', { dark: true });
    await today.page.getByRole('link', { name: /^2 ?档案等核实/ }).waitFor();
    await expectGood(today, 'today-branch-night');
    await openByMenu(one, '职工核实');
    await inMenu(one, 2);
    await other.open('/verification');
    await takeUp(other, '河畔的甲');
    await expectGood(one, 'verification-desk');
    await expectGood(other, 'verification-tablet');
    await takeUp(one, '河畔的甲');
    await one.page.getByRole('button', { name: '核实通过' }).click();
    await one.page.getByText('河畔的甲已核实').waitFor();
    await gone(other, '河畔的甲');
    // Nothing comes under the hand by itself: what a colleague has answered is said.
    await other.page.getByText('这一份刚刚有了结果').waitFor();
    await expectGood(other, 'verification-answered-tablet');
    await other.page.getByRole('button', { name: '看下一份' }).click();
    await other.page.getByRole('heading', { level: 2, name: '河畔的乙' }).waitFor();
    await inMenu(one, 1);
    await today.page.getByRole('link', { name: /^1 ?档案等核实/ }).waitFor();
    // And what comes, comes by itself.
    await submit('demo-desk-3', '河畔的丙');
    await other.page.getByRole('button', { name: /河畔的丙/ }).waitFor();
  }, 120_000);

  it('find the reason that was begun again after a reload, all of it, and are told when it is too long', async () => {
    await submit('demo-desk-reason', '写原因的甲');
    const screen = await consoles.deskOf('branch');
    const { page } = screen;
    await openByMenu(screen, '职工核实');
    await takeUp(screen, '写原因的甲');
    await page.getByRole('button', { name: '退回修改' }).click();
    const reason = page.getByLabel('退回的原因');
    const long = '请把身高写成厘米。'.repeat(25);
    await reason.fill(long);
    await page.getByText('最多 200 个字，现在 225 个，请缩短 25 个字').waitFor();
    await expectGood(screen, 'verification-reason-long');
    expect(await reason.inputValue()).toBe(long);
    await reason.fill('请把身高写成厘米。');
    await page.reload();
    await takeUp(screen, '写原因的甲');
    expect(await page.getByLabel('退回的原因').inputValue()).toBe('请把身高写成厘米。');
    await page.getByRole('button', { name: '先不做' }).click();
    await page.getByRole('button', { name: '核实通过' }).click();
    await page.getByText('写原因的甲已核实').waitFor();
  }, 60_000);

  it.each([
    [120, '一'],
    [250, '二'],
    [400, '三'],
  ] as const)(
    'answer one person with a double click, %i ms apart, and not the next one too',
    async (gapMs, name) => {
      const first = await submit(`demo-desk-${gapMs}-a`, `手快的甲${name}`);
      const second = await submit(`demo-desk-${gapMs}-b`, `手快的乙${name}`);
      const screen = await consoles.deskOf('branch');
      const { page } = screen;
      await openByMenu(screen, '职工核实');
      await takeUp(screen, `手快的甲${name}`);
      const yes = page.getByRole('button', { name: '核实通过' });
      await yes.click({ trial: true });
      const box = await yes.boundingBox();
      if (!box) throw new Error('the button is not on the page');
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await page.mouse.click(x, y);
      await page.waitForTimeout(gapMs);
      await page.mouse.click(x, y);
      await page.getByText(`手快的甲${name}已核实`).waitFor();
      await page.waitForTimeout(1_500);
      const statusOf = async ({ member }: typeof first) =>
        (await member.read<{ profile: { status: string } }>('viewMyProfile { profile { status } }')).profile.status;
      expect([await statusOf(first), await statusOf(second)]).toEqual(['active', 'submitted']);
    },
    60_000,
  );

  it('answer what they have read: a profile that was changed meanwhile is refused in words', async () => {
    const { member, version } = await submit('demo-desk-4', '河畔的丁');
    const clerk = await consoles.screen();
    // No hint comes here, as in a network that holds streams back.
    await clerk.page.route('**/events?*', (route) => route.abort());
    await signInAs(clerk, { username: 'branch', password: passwordOf(consoles.test, 'branch') });
    await openByMenu(clerk, '职工核实');
    await takeUp(clerk, '河畔的丁');
    const before = await version();
    expect(await save(member, before, { realName: '河畔的戊' })).toBe(before + 1);
    await clerk.page.getByRole('button', { name: '核实通过' }).click();
    await clerk.page.getByText('本人刚改过这份档案，请看过新的内容再决定').waitFor();
    await expectGood(clerk, 'verification-changed');
    // Below lies what she says now.
    await clerk.page.getByRole('dialog', { name: '没有办成：核实通过' }).getByRole('button', { name: '好', exact: true }).click();
    await clerk.page.getByRole('heading', { level: 2, name: '河畔的戊' }).waitFor();
    expect((await member.read<{ profile: { status: string } }>('viewMyProfile { profile { status } }')).profile.status).toBe('submitted');
  }, 90_000);

  it('look at words of which a machine is not sure, and say what to change', async () => {
    const { member, version } = await submit('demo-desk-5', '河畔的己');
    await save(member, await version(), { realName: '河畔的己', aboutMe: `常说${doubtfulWord}` });
    const clerk = await consoles.deskOf('branch');
    const other = await consoles.deskOf('federation', { ...tablet, dark: true });
    for (const screen of [clerk, other]) {
      await openByMenu(screen, '待看的文字');
      await screen.page.getByText(doubtfulWord).waitFor();
      // Whose words they are is not said here.
      expect(await screen.page.getByText('河畔的己').count()).toBe(0);
    }
    await expectGood(clerk, 'texts-desk');
    await expectGood(other, 'texts-tablet-night');
    await clerk.page.getByRole('button', { name: '请本人修改' }).click();
    await clerk.page.getByLabel('请本人修改的原因').fill('请把这一句换一种说法');
    await clerk.page.getByRole('button', { name: '请本人修改' }).click();
    await other.page.getByText('这一份刚刚有了结果').waitFor();
    await other.page.getByRole('button', { name: '好', exact: true }).click();
    await other.page.getByText('没有要看的文字').waitFor();
    expect((await member.read<{ profile: { texts: string } }>('viewMyProfile { profile { texts } }')).profile.texts).toBe('returned');
  }, 90_000);

  it('are clerks: a matchmaker has no such page, and the operation is refused', async () => {
    const matchmaker = await consoles.deskOf('matchmaker');
    expect(await matchmaker.page.getByRole('link', { name: '职工核实' }).count()).toBe(0);
    await matchmaker.open('/verification');
    await matchmaker.page.getByText('这一页不在您的角色里').waitFor();
    const client = await consoles.test.signIn('matchmaker');
    for (const document of ['{ listSubmittedProfiles(input: {}) { next } }', '{ countSubmittedProfiles { count } }'])
      expect((await client.send(document)).errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
  }, 60_000);
});
