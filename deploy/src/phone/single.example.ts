import type { Screen } from '../browser/a-browser.example.js';
import type { TestCity } from '../journey/a-city.example.js';

type Page = Screen['page'];

/** Pages under the one that is looked at stay in the document: only what can be seen counts. */
export const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).filter({ visible: true });
export const seen = (page: Page, words: string | RegExp) => page.getByText(words).filter({ visible: true }).first().waitFor();
export const field = (page: Page, label: string) => page.getByLabel(label).filter({ visible: true });
export const choose = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).filter({ visible: true }).click();
const step = (page: Page, name: string) => page.getByRole('heading', { name, exact: true, level: 2 }).filter({ visible: true }).waitFor();

/** Counts what a thumb does: taps, and fields in which something is written. */
export async function countTaps({ context }: Screen): Promise<void> {
  await context.addInitScript(`
    window.taps = 0;
    addEventListener('click', ({ isTrusted }) => { if (isTrusted) window.taps++; }, true);
    addEventListener('change', ({ target }) => { if (/INPUT|TEXTAREA/.test(target.tagName)) window.taps++; }, true);`);
}
export const taps = ({ page }: Screen): Promise<number> => page.evaluate<number>('window.taps');

/** The first step, in which everything must be said. */
export async function fillWho(page: Page, { nickname = '远哥', bornOn = '19940302' } = {}): Promise<void> {
  await step(page, '基本情况');
  await field(page, '真实姓名').fill('高远');
  await choose(page, '男');
  await field(page, '出生日期').fill(bornOn);
  // A member's branch is known already.
  if ((await button(page, '换一家').count()) === 0) await chooseBranch(page);
  await field(page, '称呼').fill(nickname);
  await field(page, '现在工作生活的城市').fill('抚顺');
  await button(page, '下一步').click();
}

/** Down the tree, as somebody who does not write. */
export async function chooseBranch(page: Page): Promise<void> {
  await button(page, '选工会').click();
  await button(page, '第一钢厂工会').click();
  await button(page, '炼钢分厂工会').click();
  await button(page, '就选“炼钢分厂工会”').click();
}

export async function fillFacts(page: Page): Promise<void> {
  await step(page, '工作和经历');
  await choose(page, '大专');
  await field(page, '做什么工作').fill('炼钢工');
  await choose(page, '倒班');
  // From a note, with a Chinese keyboard.
  await field(page, '身高').fill('１７８ 厘米');
  await button(page, '下一步').click();
}

export async function fillMore(page: Page): Promise<void> {
  await step(page, '生活');
  await page.getByRole('radiogroup', { name: '住房' }).getByRole('radio', { name: '不想说' }).click();
  await button(page, '做饭').click();
  await button(page, '下一步').click();
}

export async function fillWishes(page: Page): Promise<void> {
  await step(page, '愿望');
  await button(page, '年龄').click();
  await button(page, '所在城市').click();
  await field(page, '从（岁）').fill('２５');
  await field(page, '到（岁）').fill('36');
  await field(page, '哪些城市').fill('抚顺、沈阳');
  await button(page, '下一步').click();
}

/** The branch's clerk compares name and union with the paper and says yes. */
export async function verify(test: TestCity, realName: string): Promise<void> {
  const clerk = await test.signIn('branchClerk', '方砚');
  const { items } = await clerk.read<{ items: { id: string; version: number; realName: string }[] }>(
    'listSubmittedProfiles(input: {}) { items { id version realName } }',
  );
  const found = items.find((profile) => profile.realName === realName);
  await clerk.act('verifyProfile', { profileId: found?.id, version: found?.version }, '... on ProfileVerified { at }');
}

const noFacts = {
  ...{ heightCm: null, education: null, occupation: null, workPattern: null, homeCity: null, wouldMove: null },
  ...{ maritalHistory: null, children: null, housing: null, smoking: null, hobbies: [], declined: [] },
};
/** A profile that is there already, made without a screen. */
export async function aDraftOf(test: TestCity, name: string): Promise<void> {
  const me = await test.signIn('member', name);
  const { items } = await me.read<{ items: { purpose: string; version: number }[] }>('listRegisterConsents { items { purpose version } }');
  const version = items.find(({ purpose }) => purpose === 'register')?.version;
  await me.act('giveRegisterConsent', { purpose: 'register', version }, '... on RegisterConsentGiven { at }');
  const who = { branchId: '01990000-0000-7000-9000-000000000021', sex: 'male', realName: name, nickname: '小安', bornOn: '1995-06-01' };
  const rest = { city: '抚顺', contact: '', aboutMe: '', facts: noFacts, wishes: [] };
  await me.act('saveProfile', { version: 0, ...who, ...rest }, '... on ProfileSaved { profile { version } }');
}
