import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPhoneTest, endOtherSignIns, type PhoneTest } from './a-phone.example.js';
import {
  aClass,
  childField,
  children,
  consentAsGuardian,
  enroll,
  idOf,
  openClass,
  registered,
  send,
  start,
  statusesOf,
} from './courier.example.js';
import { loseAnswerOf } from './faults.example.js';
import { expectGood } from './good.example.js';
import { button, seen } from './single.example.js';

let phones: PhoneTest;
beforeAll(async () => {
  phones = await aPhoneTest();
  await consentAsGuardian(await phones.test.signIn('member', '林晓禾'));
}, 300_000);
afterAll(() => phones?.end());

const add = '/childcare/child/add';

describe('registering a child', () => {
  it('says beside each field what to mend, from what is empty to what the service finds', async () => {
    const screen = await phones.phoneOf('林晓禾');
    const { page } = screen;
    await screen.open(add);
    await button(page, '登记').click();
    await seen(page, '请填身份证号');
    await expect(page.evaluate('document.activeElement.id')).resolves.toBe('child-0-name');
    await childField(screen, 0, 'name').fill('林'.repeat(41));
    await childField(screen, 0, 'idNumber').fill(idOf(1).slice(0, 17));
    await childField(screen, 0, 'bornOn').fill('去年秋天');
    await button(page, '登记').click();
    await seen(page, '请写 8 位数字，比如 20180908');
    await childField(screen, 0, 'bornOn').fill('２０１８年９月９日');
    await button(page, '登记').click();
    await seen(page, /应为 18 位，现在是 17 位/);
    await seen(page, /最多 40 个字/);
    await childField(screen, 0, 'name').fill('林一诺');
    await expectGood(screen, 'courier-children-wrong');
    await childField(screen, 0, 'idNumber').fill(idOf(1).replace(/.$/, (last) => (last === '1' ? '2' : '1')));
    await button(page, '登记').click();
    await seen(page, '身份证号不对，请逐位核对');
    await childField(screen, 0, 'idNumber').fill(idOf(1));
    await button(page, '登记').click();
    await seen(page, /^出生日期与身份证号不一致/);
    await expectGood(screen, 'courier-children-refused');
  }, 90_000);

  it('keeps what was written when one goes back, but never an id number', async () => {
    const screen = await phones.phoneOf('林晓禾');
    await screen.open('/childcare/child/children');
    await button(screen.page, '登记孩子').click();
    await childField(screen, 0, 'name').fill('林一诺');
    await childField(screen, 0, 'idNumber').fill(idOf(1));
    await screen.page.goBack();
    await button(screen.page, '登记孩子').click();
    await expect(childField(screen, 0, 'name').inputValue()).resolves.toBe('林一诺');
    await expect(childField(screen, 0, 'idNumber').inputValue()).resolves.toBe('');
    const { origins } = await screen.context.storageState();
    expect(JSON.stringify(origins)).not.toContain(idOf(1));
  }, 60_000);

  it('goes on after a sign-in that had ended, with every field as it was', async () => {
    const screen = await phones.phoneOf('林晓禾');
    const { page } = screen;
    await screen.open(add);
    await childField(screen, 0, 'name').fill('林一诺');
    await childField(screen, 0, 'idNumber').fill(idOf(1));
    await endOtherSignIns(phones, '林晓禾');
    await button(page, '登记').click();
    await seen(page, /填的都在/);
    await button(page, /林晓禾/).click();
    await button(page, '登记').click();
    await seen(page, '已收到，林一诺登记好了。');
  }, 60_000);
});

describe('a health card in two windows', () => {
  it('is not written over unseen: what the other one has saved is shown, and both may stay', async () => {
    const [childId] = await registered(await phones.test.signIn('member', '许安'), [['许小一', 41]]);
    const [one, other] = [await phones.phoneOf('许安'), await phones.phoneOf('许安')];
    const text = ({ page }: typeof one) => page.locator('#illness').filter({ visible: true });
    for (const { open } of [one, other]) await open(`/childcare/health-card/health-card?childId=${childId}`);
    await text(one).fill('哮喘');
    await button(one.page, '保存').click();
    await seen(one.page, /保存好了/);
    await text(other).fill('没有');
    await button(other.page, '保存').click();
    await seen(other.page, '别处刚改过这张卡');
    await other.page.getByRole('dialog').getByText('哮喘').waitFor();
    await expectGood(other, 'courier-health-changed');
    await button(other.page, '留我填的').click();
    await seen(other.page, /保存好了/);
    await expect(text(other).inputValue()).resolves.toBe('没有');
  }, 60_000);
});

describe('enrolling', () => {
  it('is heard once, however often one taps and wherever the connection is lost', async () => {
    const classId = await aClass(phones.test, '手工班', 1);
    const screen = await phones.phoneOf('许安');
    await openClass(screen, classId);
    await loseAnswerOf(screen, 'EnrollChildren');
    await send(screen).dblclick();
    await seen(screen.page, '许小一录取了');
    await expect(statusesOf(await phones.test.signIn('member', '许安'))).resolves.toEqual(['admitted']);
    await openClass(screen, classId);
    await seen(screen.page, '这一期已经报了手工班');
    await expectGood(screen, 'courier-enrolled-already');
  }, 60_000);

  it('asks for what is not chosen yet, and siblings whom two seats short do not fit keep their ranks', async () => {
    const classId = await aClass(phones.test, '乒乓一班', 2);
    const alone = await phones.test.withWechat('demo-alone');
    const [first, second] = [
      await registered(alone, [['高一', 51]]),
      await registered(await phones.test.signIn('member', '周宁'), [['周大', 52]]),
    ];
    await enroll(alone, classId, first);
    await enroll(await phones.test.signIn('member', '周宁'), classId, second);
    const xu = await phones.test.signIn('member', '许安');
    await registered(xu, [['许小二', 42]]);
    const screen = await phones.phoneOf('许安');
    const { page } = screen;
    await openClass(screen, classId);
    await button(page, '报名').click();
    await seen(page, '请选要报名的孩子');
    for (const position of [0, 1]) await children(screen).nth(position).click();
    await send(screen).click();
    await seen(page, '请选一个');
    await expectGood(screen, 'courier-enroll-asks');
    await page.getByRole('radio', { name: /同进退/ }).click();
    await send(screen).click();
    await seen(page, '许小一、许小二在候补');
    const places = await alone.read<{ items: { id: string }[] }>('listMyPlaces { items { id } }');
    await alone.act('withdrawChild', { placeId: places.items[0]?.id }, '... on ChildWithdrawn { place { id } }');
    await button(page, '看我家的报名').click();
    await seen(page, /空出 1 个座，不够 2 个孩子，名次不变/);
    await expectGood(screen, 'courier-too-few');
  }, 90_000);

  it('an offer may be given to the next family, and whoever comes too late is told so', async () => {
    const zhou = await phones.test.signIn('member', '周宁');
    const places = await zhou.read<{ items: { id: string; status: string }[] }>('listMyPlaces { items { id status } }');
    await zhou.act('withdrawChild', { placeId: places.items[0]?.id }, '... on ChildWithdrawn { place { id } }');
    const [one, late] = [await phones.phoneOf('许安'), await phones.phoneOf('许安')];
    await late.page.clock.setFixedTime(Date.now() + 25 * 3_600_000);
    for (const screen of [one, late]) {
      await screen.open(start);
      await button(screen.page, /许小一.*乒乓/).click();
      await button(screen.page, '让给下一家').waitFor();
    }
    await seen(late.page, '时间过了');
    await expectGood(late, 'courier-offer-over');
    await button(one.page, '让给下一家').click();
    await seen(one.page, /不能找回/);
    await one.page.getByRole('dialog').getByRole('button', { name: '让给下一家' }).click();
    await seen(one.page, /位置给下一家了/);
    await seen(one.page, '已退出报名');
    await expectGood(one, 'courier-given-away');
    await button(late.page, '确认，一起上').click();
    await seen(late.page, /没有等您确认的位置|已经不再保留/);
  }, 90_000);
});
