import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { aConsoleTest, type ConsoleTest, openByMenu, tablet } from './a-console.example.js';
import { expectGood } from './good.example.js';

let consoles: ConsoleTest;
beforeAll(async () => {
  consoles = await aConsoleTest();
}, 300_000);
afterAll(() => consoles?.end());

describe('what is everybody’s own', () => {
  it('is good at a desk, on a tablet and at night', async () => {
    const anybody = await consoles.screen();
    await anybody.open('/');
    await expectGood(anybody, 'sign-in');
    for (const [name, options] of [
      ['desk', {}],
      ['tablet', tablet],
      ['night', { dark: true }],
    ] as const) {
      const screen = await consoles.deskOf('system', options);
      await expectGood(screen, `today-${name}`);
      await openByMenu(screen, '我的账号');
      await screen.page.getByRole('heading', { level: 1, name: '我的账号' }).waitFor();
      await expectGood(screen, `account-${name}`);
    }
  }, 120_000);
});
