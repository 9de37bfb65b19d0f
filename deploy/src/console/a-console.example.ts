import { aBrowser, type Browsing, type Screen } from '../browser/a-browser.example.js';
import { consolePage } from '../browser/in-page.js';
import { aCity, type TestCity } from '../journey/a-city.example.js';

/** A desk, and what stands on the knees of somebody who goes from room to room. */
export const desk = { width: 1280, height: 800 };
export const tablet = { width: 1024, height: 768 };
type DeskOptions = Partial<typeof desk> & { dark?: boolean };

export type ConsoleTest = {
  test: TestCity;
  browsing: Browsing;
  /** A browser of its own with nobody signed in. */
  screen(options?: DeskOptions): Promise<Screen>;
  /** A browser of its own on which this user of the demo city is signed in, on the page of today. */
  deskOf(username: string, options?: DeskOptions): Promise<Screen>;
  end(): Promise<void>;
};

/** A whole city with its console, and a browser in front of it. @param at what the clock of the city begins with, and what those of the browsers show */
export async function aConsoleTest(at: { city?: Date; browsers?: Date } = {}): Promise<ConsoleTest> {
  const test = await aCity({ pages: 'console', at: at.city });
  const browsing = await aBrowser((test.city.run.console ?? '').replace(/\/$/, ''), at.browsers, consolePage).catch(
    async (error: unknown) => {
      // Nobody else would end it.
      await test.end();
      throw error;
    },
  );
  const screen = (options?: DeskOptions) => browsing.screen({ ...desk, ...options });
  return {
    test,
    browsing,
    screen,
    deskOf: async (username, options) => {
      const opened = await screen(options);
      await signInAs(opened, { username, password: passwordOf(test, username) });
      return opened;
    },
    end: async () => {
      await browsing.end();
      await test.end();
    },
  };
}

type Login = { username: string; password: string };

/** From the sign-in page, and not further: the next page depends on who it is. */
export async function fillSignIn({ page, open }: Screen, { username, password }: Login): Promise<void> {
  await open('/');
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

/** Until the menu is there. */
export async function signInAs(screen: Screen, login: Login): Promise<void> {
  await fillSignIn(screen, login);
  await screen.page.getByRole('navigation', { name: '菜单' }).waitFor();
}

/** As the sign-ins of the demo city say. */
export function passwordOf({ city }: TestCity, username: string): string {
  for (const { how } of city.run.signIns) {
    const { input } = how.variables as { input?: Partial<Login> };
    if (input?.username === username && input.password) return input.password;
  }
  throw new Error(`nobody in the demo city has the user name ${username}`);
}

/** To another page by the menu's own link, so that nothing is loaded anew. */
export const openByMenu = ({ page }: Screen, title: string): Promise<void> =>
  page.getByRole('navigation', { name: '菜单' }).getByRole('link', { name: title, exact: true }).click();
