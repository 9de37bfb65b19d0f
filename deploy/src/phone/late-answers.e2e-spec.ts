import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Screen } from '../browser/a-browser.example.js';
import { soon } from '../journey/a-city.example.js';
import { aPhoneTest, codeFor, type PhoneTest } from './a-phone.example.js';
import { aClass, childField, consentAsGuardian, enroll, registered } from './courier.example.js';
import { loseAnswerOf } from './faults.example.js';
import { expectGood } from './good.example.js';
import { button, field, seen } from './single.example.js';

let phones: PhoneTest;
beforeAll(async () => {
  phones = await aPhoneTest();
}, 300_000);
afterAll(() => phones?.end());

const member = (name: string) => phones.test.signIn('member', name);
const kept = ({ page }: Screen, prefix: string) =>
  page.evaluate<string[]>(`Object.keys(localStorage).filter((key) => key.startsWith('${prefix}'))`);
/** Holds back what asks for this. @returns lets it go */
async function holdBack({ context }: Screen, words: string): Promise<() => void> {
  let letGo = () => {};
  const free = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await context.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes(words)) await free;
    return route.continue().catch(() => undefined);
  });
  return letGo;
}

describe('an answer that comes late', () => {
  it('signs nobody in who has gone back meanwhile', async () => {
    const screen = await phones.browsing.screen();
    const { page } = screen;
    await screen.open('/');
    await button(page, '登录').click();
    const letGo = await holdBack(screen, '{ viewMe { id } }');
    const asked = page.waitForRequest((request) => request.postData()?.includes('{ viewMe { id } }') === true);
    await page.getByRole('button', { name: '许安' }).click();
    await asked;
    await page.goBack();
    await button(page, '登录').waitFor();
    const turnedAway = page.waitForResponse((response) => response.request().postData()?.includes('mutation SignOut') === true);
    letGo();
    await turnedAway;
    await button(page, '登录').waitFor();
    expect(await kept(screen, 'signed-in')).toEqual([]);
  }, 60_000);

  it('of a sign-in by code is not asked for again by itself, and the words say what to do', async () => {
    const screen = await phones.browsing.screen();
    const { page } = screen;
    await screen.open('/');
    await button(page, '登录').click();
    await field(page, '手机号').fill('13800000091');
    await button(page, '获取验证码').click();
    await field(page, '验证码').fill(await codeFor(phones, '13800000091'));
    let sent = 0;
    page.on('request', (request) => {
      if (request.postData()?.includes('mutation SignInWithCode')) sent++;
    });
    await loseAnswerOf(screen, 'SignInWithCode');
    await button(page, '登录').click();
    await seen(page, /还不知道有没有登录成功.*重新取一个验证码/);
    await expectGood(screen, 'sign-in-lost');
    expect(sent).toBe(1);
  }, 60_000);

  it('leaves what was written meanwhile; what was cut says so', async () => {
    const screen = await phones.phoneOf('许安');
    const { page } = screen;
    await screen.open('/pages/my-data/my-data');
    const what = field(page, '哪里不对，应该是什么');
    await what.fill('名字写错了'.repeat(600));
    await seen(page, '这里最多写 500 字，多出来的没有放进来');
    await expectGood(screen, 'my-data-cut');
    await what.fill('名字里的字写错了');
    const letGo = await holdBack(screen, 'mutation OrderCorrection');
    await button(page, '交给工会').click();
    await what.fill('名字里的字写错了。生日也是');
    letGo();
    await seen(page, /已收到。最晚/);
    expect(await what.inputValue()).toBe('名字里的字写错了。生日也是');
  }, 60_000);
});

describe('a draft', () => {
  it('does not rise again on a page that is only left, after the consent was taken back elsewhere', async () => {
    const lin = await member('林晓禾');
    await consentAsGuardian(lin);
    const screen = await phones.phoneOf('林晓禾');
    const { page } = screen;
    await screen.open('/childcare/child/children');
    await button(page, '登记孩子').first().click();
    await childField(screen, 0, 'name').fill('林一诺');
    await soon(async () => (await kept(screen, 'draft.')).length > 0);
    await page.evaluate(
      "Object.keys(localStorage).filter((key) => key.startsWith('draft.')).forEach((key) => localStorage.removeItem(key))",
    );
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: '我的孩子' }).filter({ visible: true }).waitFor();
    expect(await kept(screen, 'draft.')).toEqual([]);
  }, 60_000);
});

describe('an offer that nobody has answered', () => {
  it.each([false, true])(
    'says that the place is gone, what there is now, and leads back in (elder mode: %s)',
    async (elder) => {
      const name = elder ? '周宁' : '许安';
      const [first, second] = [await member('林晓禾'), await member(name)];
      for (const one of [first, second]) await consentAsGuardian(one);
      const order = elder ? 84 : 81;
      const classId = await aClass(phones.test, elder ? '书法班' : '剪纸班', 1);
      const [taken] = await registered(first, [['林一一', order]]);
      const [waits] = await registered(second, [['许一一', order + 1]]);
      await enroll(first, classId, [taken ?? ''], false);
      await enroll(second, classId, [waits ?? ''], false);
      const mine = async () =>
        (
          await second.read<{ items: { applicationId: string; classId: string; status: string }[] }>(
            'listMyPlaces { items { applicationId classId status } }',
          )
        ).items.find((place) => place.classId === classId);
      const { items } = await first.read<{ items: { id: string; classId: string }[] }>('listMyPlaces { items { id classId } }');
      const placeId = items.find((place) => place.classId === classId)?.id;
      await first.act('withdrawChild', { placeId }, '... on ChildWithdrawn { place { id } }');
      await soon(async () => (await mine())?.status === 'offered');
      await phones.test.moveTo(new Date(phones.test.now().getTime() + 25 * 3_600_000));
      await soon(async () => (await mine())?.status === 'expired', 20_000);
      const screen = await phones.phoneOf(name, { elder });
      await screen.open(`/childcare/enrollment/application?id=${(await mine())?.applicationId}`);
      await seen(screen.page, '时间过了，位置不再保留');
      await seen(screen.page, '这个班现在还有 1 位，可以重新报名。');
      await expectGood(screen, elder ? 'courier-expired-elder' : 'courier-expired');
      await button(screen.page, '重新报名').click();
      await screen.page.getByRole('heading', { level: 1, name: '报名' }).filter({ visible: true }).waitFor();
    },
    90_000,
  );
});
