import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Screen } from '../browser/a-browser.example.js';
import { soon } from '../journey/a-city.example.js';
import { aPhoneTest, endOtherSignIns, type PhoneTest, signInAs } from './a-phone.example.js';
import { expectGood } from './good.example.js';
import { aDraftOf, button, choose, field, fillWho, seen } from './single.example.js';

let phones: PhoneTest;
beforeAll(async () => {
  phones = await aPhoneTest();
  for (const name of ['许安', '周宁']) await aDraftOf(phones.test, name);
}, 300_000);
afterAll(() => phones?.end());

const fill = '/matchmaking/profile/fill';
const profileOf = async (name: string) => {
  const me = await phones.test.signIn('member', name);
  const { profile } = await me.read<{ profile: Record<string, unknown> }>(
    'viewMyProfile { profile { nickname city aboutMe version status } }',
  );
  return profile;
};
const value = (screen: Screen, label: string) => screen.page.getByRole('textbox', { name: label }).filter({ visible: true }).inputValue();
/** The request arrives, its answer does not: the worst moment to lose a connection. */
async function loseAnswerOf({ context }: Screen, operation: string): Promise<void> {
  let cut = true;
  await context.route('**/graphql', async (route) => {
    if (!cut || !route.request().postData()?.includes(`mutation ${operation}`)) return route.continue();
    cut = false;
    await route.fetch();
    return route.abort();
  });
}

describe('filling in a profile', () => {
  it('says beside each field what to mend, and keeps what was typed', async () => {
    const screen = await phones.phoneOf('许安');
    const { page } = screen;
    await screen.open(`${fill}?step=who`);
    await field(page, '真实姓名').fill('　');
    await field(page, '出生日期').fill('六月一日');
    await button(page, '存好').click();
    await seen(page, '请写真实姓名');
    await seen(page, '请写 8 位数字，比如 19950601');
    await expectGood(screen, 'profile-wrong');
    await expect(page.evaluate('document.activeElement.id')).resolves.toBe('realName');
    await field(page, '真实姓名').fill('许安');
    await field(page, '出生日期').fill('２０１５年３月２日');
    await field(page, '称呼').fill('一个比十二个字长得多的称呼呀');
    await button(page, '存好').click();
    await seen(page, '最多 12 个字');
    await field(page, '称呼').fill('小安vx:an1995');
    await button(page, '存好').click();
    await seen(page, /满 22 周岁后可以登记/);
    await field(page, '出生日期').fill('1995 06 01');
    await button(page, '存好').click();
    await seen(page, /称呼里请不要写电话/);
    await expectGood(screen, 'profile-refused');
    await field(page, '称呼').fill('小安');
    await button(page, '存好').click();
    await seen(page, '已收到，存好了。');
  }, 60_000);

  it('leads to the field even when it stands on another step', async () => {
    const screen = await phones.phoneOf('许安');
    const { page } = screen;
    await screen.open(`${fill}?step=wishes`);
    await button(page, '身高').click();
    await field(page, '从（厘米）').fill('１０００');
    await button(page, '存好').click();
    await seen(page, '“身高”请填 120 到 230 厘米之间的数');
    await field(page, '从（厘米）').fill('185');
    await field(page, '到（厘米）').fill('160');
    await button(page, '存好').click();
    await seen(page, /下限比上限大/);
    await expectGood(screen, 'wish-upside-down');
  }, 60_000);

  it('goes on after the back button where it was left', async () => {
    const screen = await phones.phoneOf('林晓禾');
    const { page } = screen;
    await screen.open('/matchmaking/start/start');
    await button(page, '开始填写').click();
    await button(page, '同意').click();
    await fillWho(page, { nickname: '晓晓' });
    await choose(page, '本科');
    await page.goBack();
    await button(page, '开始填写').click();
    await seen(page, '这是您上次没存完的，接着填就好。');
    await expectGood(screen, 'profile-restored');
    await expect(page.getByRole('radio', { name: '本科' }).filter({ visible: true }).getAttribute('aria-checked')).resolves.toBe('true');
    await page.reload();
    await seen(page, '这是您上次没存完的，接着填就好。');
    await button(page, '上一步').click();
    expect(await value(screen, '称呼')).toBe('晓晓');
    // Reloaded in the middle of a step.
    const saved = () => page.evaluate<string>('Object.entries(localStorage).find(([key]) => key.endsWith(".profile"))?.[1] ?? ""');
    await field(page, '现在工作生活的城市').fill('铁岭');
    await soon(async () => (await saved()).includes('铁岭'));
    await page.reload();
    await seen(page, '这是您上次没存完的，接着填就好。');
    expect(await value(screen, '现在工作生活的城市')).toBe('铁岭');
  }, 60_000);

  it('can be sent from the step on which something was mended', async () => {
    const screen = await phones.phoneOf('林晓禾');
    const { page } = screen;
    await screen.open(fill);
    await fillWho(page, { nickname: '一个比十二个字长得多的称呼呀' });
    await field(page, '身高').fill('17');
    for (const next of ['生活', '愿望', '自我介绍和联系方式']) {
      await button(page, '下一步').click();
      await page.getByRole('heading', { level: 2, name: next, exact: true }).waitFor();
    }
    await button(page, '存好').click();
    await seen(page, '最多 12 个字');
    await seen(page, /还有 2 处要改/);
    await field(page, '称呼').fill('晓晓');
    await button(page, '存好').click();
    await field(page, '身高').fill('165');
    await button(page, '存好').click();
    await seen(page, '已收到，存好了。');
    expect(await profileOf('林晓禾')).toMatchObject({ nickname: '晓晓', version: 1 });
  }, 60_000);

  it('comes back to the same step with its text after the sign-in has ended elsewhere', async () => {
    const screen = await phones.phoneOf('许安');
    const { page } = screen;
    await screen.open(`${fill}?step=own`);
    await field(page, '自我介绍').fill('爱看书，也爱走路');
    await endOtherSignIns(phones, '许安');
    await button(page, '存好').click();
    await seen(page, /填的都在/);
    await page.getByRole('button', { name: '许安' }).click();
    await seen(page, '自我介绍');
    expect(await value(screen, '自我介绍')).toBe('爱看书，也爱走路');
    await button(page, '存好').click();
    await seen(page, '已收到，存好了。');
    expect((await profileOf('许安')).aboutMe).toBe('爱看书，也爱走路');
  }, 60_000);
});

describe('two windows with one profile', () => {
  it('lose nothing: both are shown where they differ, and the rest comes together', async () => {
    const [one, other] = [await phones.phoneOf('周宁'), await phones.phoneOf('周宁')];
    await one.open(`${fill}?step=who`);
    await other.open(`${fill}?step=who`);
    await field(one.page, '称呼').fill('阿宁');
    await field(one.page, '现在工作生活的城市').fill('沈阳');
    await button(one.page, '存好').click();
    await seen(one.page, '已收到，存好了。');
    await field(other.page, '称呼').fill('宁哥');
    await button(other.page, '存好').click();
    await seen(other.page, '刚才在别处也改过');
    await seen(other.page, '宁哥');
    await seen(other.page, '阿宁');
    expect(await value(other, '现在工作生活的城市')).toBe('沈阳');
    await expectGood(other, 'profile-two-windows');
    await other.page.getByRole('radio', { name: /阿宁/ }).click();
    expect(await value(other, '称呼')).toBe('阿宁');
    await other.page.getByRole('radio', { name: /宁哥/ }).click();
    await button(other.page, '存好').click();
    await seen(other.page, '已收到，存好了。');
    expect(await profileOf('周宁')).toMatchObject({ nickname: '宁哥', city: '沈阳', version: 3 });
  }, 90_000);
});

describe('a weak network', () => {
  it('hands a profile in once, however often it is tapped and whenever the line goes', async () => {
    const screen = await phones.phoneOf('周宁');
    const { page } = screen;
    await screen.open('/matchmaking/start/start');
    await button(page, '签单身承诺').click();
    await button(page, '我承诺').click();
    await loseAnswerOf(screen, 'SubmitProfile');
    await button(page, '提交核实').dblclick();
    await seen(page, /已收到，交给工会了/);
    expect(await profileOf('周宁')).toMatchObject({ status: 'submitted' });
  }, 60_000);

  it('saves once although the answer was lost, and says so only then', async () => {
    const screen = await phones.phoneOf('许安');
    const { page } = screen;
    await screen.open('/matchmaking/profile/mine');
    await button(page, /^自我介绍和联系方式/).click();
    const before = (await profileOf('许安')).version as number;
    await field(page, '交换用的联系方式').fill('ａｎ＿１９９５');
    await loseAnswerOf(screen, 'SaveProfile');
    await button(page, '存好').dblclick();
    await seen(page, '已收到，存好了。');
    expect((await profileOf('许安')).version).toBe(before + 1);
  }, 60_000);

  it('shows the shape of what comes, then why there is nothing and a way on; cards of others are not kept', async () => {
    const screen = await phones.phoneOf('许安');
    const { page, context } = screen;
    await context.route('**/graphql', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      return route.continue();
    });
    await page.goto(`${phones.test.city.run.h5}/matchmaking/recommendation/recommendations`);
    await page.getByRole('status', { name: '正在打开' }).waitFor();
    await seen(page, '下一步：签单身承诺');
    await context.unroute('**/graphql');
    await context.route('**/graphql', (route) => route.abort());
    await screen.open('/matchmaking/recommendation/recommendations');
    await seen(page, '网络没连上');
    await expectGood(screen, 'recommendations-offline');
    await context.unroute('**/graphql');
    await button(page, '再试一次').click();
    await seen(page, '下一步：签单身承诺');
  }, 60_000);
});

describe('a consent that was taken back meanwhile', () => {
  it('is asked for again before anything is stored', async () => {
    const screen = await phones.browsing.screen();
    await screen.open('/');
    await signInAs(screen, '许安');
    const { page } = screen;
    await screen.open(`${fill}?step=own`);
    await field(page, '自我介绍').fill('还想再写一句');
    const me = await phones.test.signIn('member', '许安');
    await me.act('withdrawRegisterConsent', { purpose: 'register' }, '... on RegisterConsentWithdrawn { at }');
    await button(page, '存好').click();
    await page.getByRole('dialog').waitFor();
    expect(await profileOf('许安')).toBeNull();
    await button(page, '同意').click();
    await seen(page, '已收到，存好了。');
    expect(await profileOf('许安')).toMatchObject({ aboutMe: '还想再写一句', status: 'draft' });
  }, 60_000);
});
