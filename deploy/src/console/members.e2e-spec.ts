import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSheet, writeSheet } from '@sanwei/files';
import type { Screen } from '../browser/a-browser.example.js';
import { branchOf } from '../journey/profile.example.js';
import { aConsoleTest, type ConsoleTest, openByMenu, passwordOf, signInAs, tablet } from './a-console.example.js';
import { countClicks, handOf } from './clicks.example.js';
import { expectGood } from './good.example.js';
import { asksToJoin, linesOf } from './members.example.js';
import { answerStepUp, setUpSecondFactor } from './second-factor.example.js';

let consoles: ConsoleTest;
let branchId: string;
beforeAll(async () => {
  consoles = await aConsoleTest();
  branchId = await branchOf(await consoles.test.signIn('branchClerk', '韩溪'));
}, 300_000);
afterAll(() => consoles?.end());

const heading = ({ page }: Screen, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
const openFirst = async (screen: Screen): Promise<void> => {
  await screen.page
    .getByRole('link', { name: /^打开 .+ 的档案$/ })
    .first()
    .click();
  await heading(screen, /的档案$/);
};
/** By keys alone, as the dialog says. */
const openPhone = async ({ page }: Screen, key: string): Promise<void> => {
  await page.getByRole('button', { name: /^查看.+的手机号$/ }).click();
  const dialog = page.getByRole('dialog', { name: /^查看.+的手机号$/ });
  await dialog.getByRole('radio').first().waitFor();
  expect(await dialog.getByRole('radio', { checked: true }).count()).toBe(0);
  await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
};
const masked = /^1\d{2}\*{4}\d{4}$/;
const whole = /^1\d{10}$/;

describe('a member’s file', () => {
  it('is found in the register, and its phone opens with a reason and is hidden again', async () => {
    const clerk = await consoles.deskOf('branch');
    const { page } = clerk;
    await countClicks(clerk);
    await openByMenu(clerk, '会员名册');
    await page.getByText(/^共 \d+ 条/).waitFor();
    await expectGood(clerk, 'members-desk');
    await openFirst(clerk);
    await page.getByText(masked).waitFor();
    await openPhone(clerk, '3');
    await page.getByText(whole).waitFor();
    const { clicks, keys } = await handOf(clerk);
    process.stdout.write(`a member's phone, from the page of today: ${clicks} clicks, ${keys} keys\n`);
    await page.getByText('看过完整的手机号：回访').waitFor();
    await expectGood(clerk, 'member-phone-open');
    await page.getByRole('button', { name: '遮住' }).click();
    await page.getByText(masked).waitFor();
    expect(await linesOf(consoles.test, '打开会员的手机号')).toBe(1);
  }, 120_000);

  it('hides the phone by itself after two minutes; one reason wants a line of words', async () => {
    const clerk = await consoles.screen({ ...tablet, dark: true });
    await clerk.page.clock.install();
    await signInAs(clerk, { username: 'branch', password: passwordOf(consoles.test, 'branch') });
    await openByMenu(clerk, '会员名册');
    await openFirst(clerk);
    await clerk.page.getByRole('button', { name: /^查看.+的手机号$/ }).click();
    const dialog = clerk.page.getByRole('dialog', { name: /^查看.+的手机号$/ });
    await dialog.getByRole('radio', { name: /其他原因/ }).check();
    await dialog.getByRole('button', { name: '打开', exact: true }).click();
    await dialog.getByText('请写一句原因，至少 2 个字').waitFor();
    await expectGood(clerk, 'member-phone-reason-tablet');
    await dialog.getByLabel('写一句原因').fill('本人来电话问登记的号码');
    await dialog.getByRole('button', { name: '打开', exact: true }).click();
    await clerk.page.getByText(whole).waitFor();
    await clerk.page.clock.fastForward('02:01');
    await clerk.page.getByText(masked).waitFor();
    expect(await clerk.page.getByText(whole).count()).toBe(0);
    await expectGood(clerk, 'member-file-tablet');
  }, 120_000);

  it('says why somebody was let go, and the register has one fewer', async () => {
    const clerk = await consoles.deskOf('branch');
    const { page } = clerk;
    await openByMenu(clerk, '会员名册');
    await openFirst(clerk);
    const name = (await page.getByRole('heading', { level: 1 }).textContent())!.replace('的档案', '');
    await page.getByRole('button', { name: '办理离会' }).click();
    const dialog = page.getByRole('dialog', { name: `给${name}办理离会？` });
    await dialog.getByLabel('离会的原因').fill('已经调到外地工作，本人来办的');
    await expectGood(clerk, 'member-end');
    await dialog.getByRole('button', { name: '办理离会' }).click();
    await page.getByText(`已给${name}办理离会`).waitFor();
    await page.getByRole('main').getByText('已离会', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: '办理离会' }).count()).toBe(0);
    await openByMenu(clerk, '会员名册');
    await page.getByLabel('完整的姓名').fill('苏');
    await page.keyboard.press('Enter');
    await page.getByText('一个字不是姓名，请写完整的姓名').waitFor();
    await expectGood(clerk, 'members-one-sign');
    await page.getByLabel('完整的姓名').fill('苏'.repeat(300));
    await page.keyboard.press('Enter');
    await page.getByText('最多 40 个字，现在 300 个').waitFor();
    expect(await page.getByText('没有取到').count()).toBe(0);
    for (const odd of ['😀', '苏&<1>', '苏'.repeat(40)]) {
      await page.getByLabel('完整的姓名').fill(odd);
      await page.keyboard.press('Enter');
      await page.getByText('没有找到符合条件的人').waitFor();
      await page.getByRole('button', { name: '全部清掉' }).first().click();
      await page.getByText('没有找到符合条件的人').waitFor({ state: 'detached' });
    }
    await page.getByLabel('完整的姓名').fill(name);
    await page.keyboard.press('Enter');
    await page
      .getByText('没有找到符合条件的人')
      .or(page.getByText(/^共 \d+ 条/))
      .first()
      .waitFor();
    await page.getByLabel('状态').click();
    await page.getByTitle('已离会').click();
    await page.getByRole('link', { name: `打开 ${name} 的档案` }).waitFor();
    expect(new URL(page.url()).searchParams.get('status')).toBe('left');
    await expectGood(clerk, 'members-left');
  }, 120_000);
});

describe('a list of the register as a file', () => {
  it('wants a reason and the second factor, says how far it is, and carries who and why', async () => {
    const clerk = await consoles.deskOf('steelworks', { dark: true });
    const { page } = clerk;
    const secret = await setUpSecondFactor(clerk, passwordOf(consoles.test, 'steelworks'));
    await openByMenu(clerk, '会员名册');
    await page.getByRole('button', { name: '导出' }).click();
    const dialog = page.getByRole('dialog', { name: '导出会员名册' });
    await dialog.getByRole('radio', { name: '核对名册' }).check();
    await expectGood(clerk, 'members-export-night');
    await dialog.getByRole('button', { name: '生成表格' }).click();
    await answerStepUp(clerk, secret);
    const fetched = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载表格' }).click({ timeout: 60_000 });
    const read = await readFile(await (await fetched).path());
    await page.getByText('表格已经下载').waitFor();
    await expectGood(clerk, 'members-exported-night');
    const sheet = await readSheet(read);
    expect(JSON.stringify(sheet)).toContain('核对名册');
    expect(JSON.stringify(sheet)).toContain('方砚');
    expect(JSON.stringify(sheet)).not.toMatch(/1380001\d{4}/);
    expect(await linesOf(consoles.test, '导出会员名册')).toBe(1);
  }, 120_000);
});

describe('requests to join', () => {
  it('come by themselves, are confirmed together after a look, or answered with a reason', async () => {
    const clerk = await consoles.deskOf('branch');
    const federation = await consoles.deskOf('federation', tablet);
    const { page } = clerk;
    await openByMenu(clerk, '入会申请');
    await page.getByText('没有等待确认的入会申请').waitFor();
    await expectGood(clerk, 'joining-empty');
    for (const name of ['苏映秋', '梁望舒']) await asksToJoin(consoles.test, name, branchId);
    const declined = await asksToJoin(consoles.test, '顾青禾', branchId);
    await page.getByRole('row', { name: /顾青禾/ }).waitFor();
    await federation.open('/joining');
    await federation.page.getByRole('row', { name: /顾青禾/ }).waitFor();
    await expectGood(federation, 'joining-tablet');
    await page.getByRole('checkbox', { name: '选 苏映秋' }).check();
    await page.getByRole('checkbox', { name: '选 梁望舒' }).check();
    await page.getByRole('button', { name: '一起确认入会' }).click();
    const dialog = page.getByRole('dialog', { name: '一起确认入会' });
    await dialog.getByText('下面 2 位会成为会员').waitFor();
    await expectGood(clerk, 'joining-preview');
    await dialog.getByRole('button', { name: '确定，就这样做' }).click();
    await dialog.getByText('2 条都办好了').waitFor();
    await dialog.getByRole('button', { name: '好', exact: true }).click();
    await page.getByRole('button', { name: '不通过顾青禾的申请' }).click();
    const answer = page.getByRole('dialog', { name: '不通过顾青禾的入会申请' });
    await answer.getByLabel('没有通过的原因').fill('不在本工会的单位，请到所在单位申请');
    await answer.getByRole('button', { name: '不通过，告诉本人' }).click();
    await page.getByText('没有等待确认的入会申请').waitFor();
    // The other desk is empty by then too.
    await federation.page.getByText('没有等待确认的入会申请').waitFor();
    const { membership } = await declined.read<{ membership: object }>('viewMembership { membership { status reason } }');
    expect(membership).toEqual({ status: 'declined', reason: '不在本工会的单位，请到所在单位申请' });
  }, 120_000);
});

describe('a roster of a branch', () => {
  it('is checked, changes nothing until it is put into force, and makes members', async () => {
    const clerk = await consoles.deskOf('branch', { dark: true });
    const { page } = clerk;
    const people = [
      ['苏大江', '13900110001'],
      ['李小河', '13900110002'],
      ['没有号码', '1390'],
    ];
    const bytes = await writeSheet(['姓名', '手机号'], people);
    await openByMenu(clerk, '上传名册');
    await page.getByRole('button', { name: '河畔街道总工会', exact: true }).click();
    await page
      .getByText('已选：河畔街道总工会')
      .or(page.getByRole('button', { name: '河畔街道总工会', pressed: true }))
      .first()
      .waitFor();
    await expectGood(clerk, 'roster-night');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '选择表格' }).click();
    await (await chooser).setFiles({ name: '名册.xlsx', mimeType: 'application/octet-stream', buffer: bytes });
    await page.getByText('有问题的 1 行不会写入').waitFor({ timeout: 30_000 });
    // With a row that could not be read nobody is let go.
    expect(await page.getByRole('radio', { name: /人离会/ }).isDisabled()).toBe(true);
    await expectGood(clerk, 'roster-checked-night');
    // Until somebody decides it stands on the page of today, with the hour in which it is forgotten.
    await openByMenu(clerk, '今天');
    const waiting = page.getByRole('link', { name: /名册还没做完.*前办结/ });
    await waiting.waitFor();
    await expectGood(clerk, 'today-roster-night');
    await waiting.click();
    await page
      .getByRole('link', { name: /上传的 · 编号/ })
      .first()
      .click();
    await page.getByText('有问题的 1 行不会写入').waitFor();
    await page.getByRole('button', { name: '让名册生效' }).click();
    await page.getByRole('dialog', { name: '让这份名册生效？' }).getByRole('button', { name: '让名册生效' }).click();
    await page.getByText('名册已经生效').waitFor({ timeout: 30_000 });
    // What was not matched is told on the receipt too, and can still be fetched.
    await page.getByRole('row', { name: /手机号：应为 11 位/ }).waitFor();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载有问题的行（1 行）' }).click();
    expect((await saved).suggestedFilename()).toBe('会员名册-问题行.xlsx');
    await expectGood(clerk, 'roster-receipt-night');
    await openByMenu(clerk, '上传名册');
    await page
      .getByRole('link', { name: /上传的 · 编号/ })
      .first()
      .waitFor();
    await expectGood(clerk, 'rosters-night');
    await page
      .getByRole('link', { name: /上传的 · 编号/ })
      .first()
      .click();
    await page.getByText('名册已经生效').waitFor();
    await page.getByRole('link', { name: '看会员名册' }).click();
    await page.getByLabel('完整的姓名').fill('苏大江');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: '打开 苏大江 的档案' }).waitFor();
  }, 120_000);
});

describe('what people ask of their own data', () => {
  it('is read and answered by the federation alone', async () => {
    const member = await consoles.test.signIn('member', '周宁');
    await member.act('orderCorrection', { what: '姓名里的字写错了' }, '... on DataOrderOpened { order { id } }');
    const federation = await consoles.deskOf('federation');
    await openByMenu(federation, '资料申请');
    await expectGood(federation, 'data-orders');
    await federation.page.getByRole('button', { name: /^打开 .+提出的更正资料$/ }).click();
    const drawer = federation.page.getByRole('dialog', { name: '更正申请' });
    await drawer.getByText('姓名里的字写错了').waitFor();
    await expectGood(federation, 'data-order-open');
    await drawer.getByLabel('给本人的答复').fill('已经按身份证件更正');
    await drawer.getByRole('button', { name: '答复并办结' }).click();
    await federation.page.getByText('没有在办理的资料申请').waitFor();
    await expectGood(federation, 'data-orders-none');
    const clerk = await consoles.deskOf('branch');
    expect(await clerk.page.getByRole('link', { name: '资料申请' }).count()).toBe(0);
    await clerk.open('/data-orders');
    await clerk.page.getByText('这一页不在您的角色里').waitFor();
    const asked = await (await consoles.test.signIn('branchClerk', '韩溪')).send('{ listOpenDataOrders(input: {}) { next } }');
    expect(asked.errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
  }, 120_000);
});
