import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Screen } from '../browser/a-browser.example.js';
import { aPhoneTest, type PhoneTest } from './a-phone.example.js';
import { aClass, childField, consentAsGuardian, enrollTwins, leaveOne, waitInLine } from './courier.example.js';
import { aNewMember } from './faults.example.js';
import { expectGood } from './good.example.js';
import { button, countTaps, seen, taps } from './single.example.js';

let phones: PhoneTest;
beforeAll(async () => {
  phones = await aPhoneTest();
  await consentAsGuardian(await phones.test.signIn('member', '周宁'));
}, 300_000);
afterAll(() => phones?.end());

describe.each([false, true])('a courier with twins (elder mode: %s)', (elder) => {
  let courier: Screen;
  let waiting: Screen;
  let classId: string;
  const className = elder ? '合唱大字班' : '合唱小字班';
  const goodOn = (screen: Screen) => (name: string) => expectGood(screen, elder ? `courier-${name}-elder` : `courier-${name}`);
  const good = (screen: Screen, name: string) => goodOn(screen)(name);

  it('agrees, registers both at once, and enrolls them together with the result at once', async () => {
    classId = await aClass(phones.test, className, 2);
    courier = await aNewMember(phones, elder ? '13800000052' : '13800000051', { elder });
    await countTaps(courier);
    await courier.page.reload();
    await enrollTwins(courier, className, elder ? 30 : 10, async (name) => {
      // The number of an identity card says it.
      if (name === 'children-form') await expect(childField(courier, 1, 'bornOn').inputValue()).resolves.toBe('2018-09-08');
      await good(courier, name);
    });
    // Two names, two id numbers, and what is tapped in between: one minute in a stairwell.
    expect(await taps(courier)).toBeLessThan(20);
  }, 120_000);

  it('fills in a health card, and mends a name', async () => {
    const { page } = courier;
    await courier.open('/childcare/child/children');
    await good(courier, 'children');
    await button(page, /林一诺/).click();
    await good(courier, 'child');
    await page.getByLabel('姓名').filter({ visible: true }).fill('林一诺诺');
    await button(page, '保存姓名').click();
    await seen(page, /姓名改成了/);
    await button(page, /健康卡/).click();
    await page.locator('#allergies').filter({ visible: true }).fill('花生、芒果');
    await button(page, '保存').click();
    await seen(page, /健康卡保存好了/);
    await button(page, '还是这样，确认一次').waitFor();
    await good(courier, 'health-card');
  }, 60_000);

  it('while another family waits with a rank, and gets the place that one twin gives up', async () => {
    waiting = await phones.phoneOf('周宁', { elder });
    await waitInLine(waiting, classId, goodOn(waiting));
    await leaveOne(courier, goodOn(courier));
  }, 90_000);

  it('and the other family sees until when to answer, first of all on the home page, and confirms', async () => {
    const { page } = waiting;
    await waiting.open('/');
    await seen(page, '给周小满留好了位置');
    await good(waiting, 'home-offer');
    await button(page, '去确认').click();
    await seen(page, /前确认，还剩/);
    await good(waiting, 'offer');
    await button(page, '确认').click();
    await seen(page, '已收到，位置是您家的了。');
    await good(waiting, 'confirmed');
  }, 60_000);
});
