import type { Screen } from '../browser/a-browser.example.js';
import { codeFor, type PhoneTest } from './a-phone.example.js';
import { button, field } from './single.example.js';

/** The request arrives, its answer does not: the worst moment to lose a connection. */
export async function loseAnswerOf({ context }: Screen, operation: string): Promise<void> {
  let cut = true;
  await context.route('**/graphql', async (route) => {
    if (!cut || !route.request().postData()?.includes(`mutation ${operation}`)) return route.continue();
    cut = false;
    await route.fetch();
    return route.abort();
  });
}

/** The line is so bad that no answer comes for as long as the phone tries. @returns mends it */
export async function loseAnswersOf({ context }: Screen, operation: string): Promise<() => Promise<void>> {
  await context.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes(`mutation ${operation}`)) return route.continue();
    await route.fetch();
    return route.abort();
  });
  return () => context.unroute('**/graphql');
}

/** Somebody new, on a phone of their own: in by the code that came, and on the home page. */
export async function aNewMember(phones: PhoneTest, phone: string, options?: { elder?: boolean }): Promise<Screen> {
  const screen = await phones.browsing.screen(options);
  const { page } = screen;
  await screen.open('/');
  await button(page, '登录').click();
  await field(page, '手机号').fill(phone);
  await button(page, '获取验证码').click();
  await field(page, '验证码').fill(await codeFor(phones, phone));
  await button(page, '登录').click();
  await button(page, /身心关爱/).waitFor();
  return screen;
}
