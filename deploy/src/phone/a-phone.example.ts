import { aBrowser, type Browsing, type Screen } from '../browser/a-browser.example.js';
import { aCity, soon, type TestCity } from '../journey/a-city.example.js';
import { button, field } from './single.example.js';

export type PhoneTest = {
  test: TestCity;
  browsing: Browsing;
  /** A phone of its own on which this person of the demo city is signed in, on the home page. */
  phoneOf(name: string, options?: { elder?: boolean }): Promise<Screen>;
  end(): Promise<void>;
};

/** A whole city with its pages, and a browser in front of it. @param at what the clock of the city begins with, and what those of the phones show */
export async function aPhoneTest(at: { city?: Date; phones?: Date } = {}): Promise<PhoneTest> {
  const test = await aCity({ pages: 'phone', at: at.city });
  const browsing = await aBrowser(test.city.run.h5 ?? '', at.phones).catch(async (error: unknown) => {
    // Nobody else would end it.
    await test.end();
    throw error;
  });
  return {
    test,
    browsing,
    phoneOf: async (name, options) => {
      const screen = await browsing.screen(options);
      await screen.open('/');
      await signInAs(screen, name);
      return screen;
    },
    end: async () => {
      await browsing.end();
      await test.end();
    },
  };
}

/** From the home page, by the list of people that only a demo city has. */
export async function signInAs({ page }: Screen, name: string): Promise<void> {
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('button', { name }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.waitForLoadState('networkidle');
}

/** The code that came to this phone. */
export async function codeFor({ test }: PhoneTest, phone: string): Promise<string> {
  return soon(async () => {
    const answer = await fetch(`${test.city.run.fakes.sms}/fake/messages?phone=${phone}`);
    const { messages } = (await answer.json()) as { messages: { text: string }[] };
    return /\d{6}/.exec(messages.at(-1)?.text ?? '')?.[0];
  }, 10_000);
}

/** From the home page, as somebody who writes a number and waits for the message. */
export async function signInByCode(phones: PhoneTest, { page }: Screen, phone: string): Promise<void> {
  await button(page, '登录').click();
  await field(page, '手机号').fill(phone);
  await button(page, '获取验证码').click();
  await field(page, '验证码').fill(await codeFor(phones, phone));
  await button(page, '登录').click();
}

/** As this person would on another phone, at “登录过的地方”. */
export async function endOtherSignIns({ test }: PhoneTest, name: string): Promise<void> {
  const other = await test.signIn('member', name);
  const { items } = await other.read<{ items: { id: string; current: boolean }[] }>('listMyLogins { items { id current } }');
  for (const { id } of items.filter(({ current }) => !current))
    await other.act('endLogin', { loginId: id }, '... on LoginEndedNow { loginId }');
}
