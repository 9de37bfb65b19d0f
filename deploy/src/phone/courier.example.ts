import { anIdNumber } from '@sanwei/childcare/child/id-number.example';
import type { Screen } from '../browser/a-browser.example.js';
import type { Client, TestCity } from '../journey/a-city.example.js';
import { type Look, passBy } from './look.example.js';
import { button, seen } from './single.example.js';

export const start = '/childcare/start/start';
export const bornOn = '2018-09-08';
export const idOf = (order: number): string => anIdNumber(bornOn, order);
/** A field of the nth child in the form. */
export const childField = ({ page }: Screen, position: number, name: 'name' | 'idNumber' | 'bornOn') =>
  page.locator(`#child-${position}-${name}`).filter({ visible: true });
export const children = ({ page }: Screen) => page.getByRole('checkbox').filter({ visible: true });

const dayMs = 86_400_000;
const inDays = (test: TestCity, days: number) => new Date(test.now().getTime() + days * dayMs).toISOString();
/** A program of its own with one class, so that nobody else's children are in it. */
export async function aClass(test: TestCity, name: string, capacity: number): Promise<string> {
  const editor = await test.signIn('programEditor');
  const [startsOn, endsOn] = [40, 60].map((days) => inDays(test, days).slice(0, 10));
  const times = { startsOn, endsOn, opensAt: inDays(test, -1), closesAt: inDays(test, 20) };
  const schoolClass = { name, site: '河畔街道职工书屋', capacity, youngest: 6, oldest: 12 };
  const { classes } = await editor.act<{ classes: { id: string }[] }>(
    'publishProgram',
    { name: `寒假托管·${name}`, season: 'winter', ...times, classes: [schoolClass] },
    '... on ProgramPublished { classes { id } }',
  );
  return classes[0]?.id ?? '';
}

export async function consentAsGuardian(member: Client): Promise<void> {
  const { version } = await member.read<{ version: number }>('viewGuardianConsent { version }');
  await member.act('giveGuardianConsent', { version }, '... on GuardianConsentGiven { version }');
}
/** Children that are there already. */
export async function registered(member: Client, named: readonly [name: string, order: number][]): Promise<string[]> {
  await consentAsGuardian(member);
  const all = named.map(([name, order]) => ({ name, bornOn, idNumber: idOf(order) }));
  const { children: added } = await member.act<{ children: { id: string }[] }>(
    'addChildren',
    { children: all },
    '... on ChildrenAdded { children { id } }',
  );
  return added.map(({ id }) => id);
}
export const enroll = (member: Client, classId: string, childIds: readonly string[], together = true) =>
  member.act<{ applicationId: string; places: { id: string; status: string }[] }>(
    'enrollChildren',
    { classId, childIds, together },
    '... on Enrolled { applicationId places { id status } }',
  );
export const statusesOf = async (member: Client): Promise<string[]> =>
  (await member.read<{ items: { status: string }[] }>('listMyPlaces { items { status } }')).items.map(({ status }) => status);

/** Twins in the form: ids as they are pasted, with full-width digits and spaces. */
export async function fillTwins(screen: Screen, names: readonly [string, string], order: number): Promise<void> {
  await childField(screen, 0, 'name').fill(names[0]);
  await childField(screen, 0, 'idNumber').fill(idOf(order).replace(/(.{6})(.{8})/, '$1 $2 '));
  await childField(screen, 1, 'name').fill(names[1]);
  await childField(screen, 1, 'idNumber').fill(wide(idOf(order + 1)));
}
const wide = (text: string) => text.replace(/[0-9X]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

export const openClass = (screen: Screen, classId: string) => screen.open(`/childcare/enrollment/enroll?classId=${classId}`);
export const send = ({ page }: Screen) => button(page, /^给.*报名$/);

/** From the home page to two places in this class: consent, both children in one form, and the result at once. */
export async function enrollTwins(screen: Screen, className: string, order: number, look: Look = passBy): Promise<void> {
  const { page } = screen;
  await button(page, /子女托管/).click();
  await seen(page, className);
  await look('door');
  await button(page, new RegExp(className)).click();
  // The door under it has the same button until the page has turned.
  await button(page, '看录取规则').waitFor();
  await button(page, '看同意书').click();
  await look('consent');
  await button(page, '同意').click();
  await button(page, '去登记孩子').click();
  await button(page, '再加一个孩子').click();
  await fillTwins(screen, ['林一诺', '林一言'], order);
  await look('children-form');
  await button(page, '登记').click();
  await seen(page, /登记好了/);
  await look('children-added');
  await button(page, '去报名').click();
  for (const position of [0, 1]) await children(screen).nth(position).click();
  await button(page, '看录取规则').click();
  await page.getByRole('radio', { name: /同进退/ }).click();
  await look('enroll');
  await send(screen).click();
  await seen(page, '林一诺、林一言都录取了');
  await look('result');
}

/** A family with one child, in a class that the twins have filled. */
export async function waitInLine(screen: Screen, classId: string, look: Look = passBy): Promise<void> {
  const { page } = screen;
  await openClass(screen, classId);
  await send(screen).click();
  await seen(page, '周小满在候补');
  await look('waiting-result');
  await button(page, '看我家的报名').click();
  await seen(page, '候补·排最前');
  await seen(page, '报名名次第 3，不会变');
  await look('waiting');
}

/** One of the twins gives the place up. */
export async function leaveOne(screen: Screen, look: Look = passBy): Promise<void> {
  const { page } = screen;
  await screen.open(start);
  await look('door-enrolled');
  await button(page, /林一言.*合唱/).click();
  await button(page, '林一言不去了，退出').click();
  await seen(page, /座位马上给下一家/);
  await look('leave');
  await page.getByRole('dialog').getByRole('button', { name: '退出', exact: true }).click();
  await seen(page, '已收到，林一言退出了。');
  await look('left');
}
