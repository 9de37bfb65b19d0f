import { generateSync } from 'otplib';
import type { Screen } from '../browser/a-browser.example.js';
import { openByMenu } from './a-console.example.js';

/** Each code works once: the one before for setting it up, the one of now afterwards. @param steps of 30 s from now */
export const codeOf = (secret: string, steps = 0): string =>
  generateSync({ secret, strategy: 'totp', epoch: Math.floor(Date.now() / 1000) + steps * 30 });

/** On the page of the own account, with the secret as it is shown to whoever cannot scan. @returns it */
export async function setUpSecondFactor(screen: Screen, password: string): Promise<string> {
  const { page } = screen;
  await openByMenu(screen, '我的账号');
  await page.getByRole('button', { name: '设置动态口令' }).click();
  const secret = await fillSetUp(screen, password);
  await page.getByRole('button', { name: '我已经抄好' }).click();
  await page.getByText('已设置。登录和重要的操作会要求输入。').waitFor();
  return secret;
}

/** From the own password to the recovery codes, wherever it is asked for. @returns the secret */
export async function fillSetUp({ page }: Screen, password: string): Promise<string> {
  await page.getByLabel('先输入现在的密码').fill(password);
  await page.getByRole('button', { name: '下一步' }).click();
  const shown = await page.getByText('在应用里手工输入').textContent();
  const secret = /[A-Z2-7]{16,}/.exec(shown ?? '')?.[0] ?? '';
  await page.getByLabel('应用里的 6 位数字').fill(codeOf(secret, -1));
  await page.getByRole('button', { name: '确认', exact: true }).click();
  await page.getByText('备用码', { exact: true }).waitFor();
  return secret;
}

/** In the dialog that a weighty act shows; what was wanted is done by itself afterwards. */
export async function answerStepUp({ page }: Screen, secret: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: '请再确认一次是您本人' });
  await dialog.getByLabel('动态口令').fill(codeOf(secret));
  await dialog.getByRole('button', { name: '确认并继续' }).click();
  await dialog.waitFor({ state: 'hidden' });
}
