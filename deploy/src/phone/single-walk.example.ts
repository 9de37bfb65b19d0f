import type { Screen } from '../browser/a-browser.example.js';
import { type PhoneTest, signInByCode } from './a-phone.example.js';
import { type Look, passBy } from './look.example.js';
import { button, field, fillFacts, fillMore, fillWho, fillWishes, seen, verify } from './single.example.js';

/** From the sign-in to a profile that waits for its branch: one thing after the other, as the pages lead. */
export async function handInProfile(phones: PhoneTest, screen: Screen, phone: string, look: Look = passBy): Promise<void> {
  const { page } = screen;
  await screen.open('/');
  await signInByCode(phones, screen, phone);
  await button(page, /会聚良缘/).click();
  await seen(page, '还没有您的档案');
  await look('start');

  await button(page, '开始填写').click();
  await page.getByRole('dialog').waitFor();
  await look('consent');
  await button(page, '同意').click();
  await fillWho(page);
  await look('facts-empty');
  await fillFacts(page);
  await fillMore(page);
  await fillWishes(page);
  await field(page, '自我介绍').fill('下班爱做饭，周末跑步。');
  await look('own-words');
  await button(page, '存好').click();
  await seen(page, '已收到，存好了。');
  await look('saved');

  await button(page, '签单身承诺').click();
  await page.getByRole('dialog').waitFor();
  await look('attestation');
  await button(page, '我承诺').click();
  await button(page, '提交核实').click();
  await seen(page, /已收到，交给工会了/);
  await button(page, '看看要不要开').click();
  await look('consent-recommendation');
  await button(page, '同意').click();
  await seen(page, '工会正在核实');
  await look('submitted');
}

/** The branch says yes, and there are people with reasons. */
export async function seeRecommendations({ test }: PhoneTest, screen: Screen, look: Look = passBy): Promise<void> {
  await verify(test, '高远');
  await screen.open('/matchmaking/start/start');
  await button(screen.page, '看推荐').click();
  await seen(screen.page, '为什么推荐');
  await look('recommendations');
}
