import type { Screen } from '../browser/a-browser.example.js';
import { type PhoneTest, signInByCode } from './a-phone.example.js';
import { button } from './single.example.js';

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
  await signInByCode(phones, screen, phone);
  await button(page, /身心关爱/).waitFor();
  return screen;
}
