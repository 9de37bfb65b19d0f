import { anIdNumber } from '@sanwei/childcare/child/id-number.example';
import type { Screen } from '../browser/a-browser.example.js';
import type { Client, TestCity } from '../journey/a-city.example.js';
import { button } from './single.example.js';

export const start = '/childcare/start/start';
export const bornOn = '2018-09-08';
export const idOf = (order: number): string => anIdNumber(bornOn, order);
/** A field of the nth child in the form. */
export const childField = ({ page }: Screen, position: number, name: 'name' | 'idNumber' | 'bornOn') =>
  page.locator(`#child-${position}-${name}`).filter({ visible: true });
export const children = ({ page }: Screen) => page.getByRole('checkbox').filter({ visible: true });

const dayMs = 86_400_000;
const on = (days: number) => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);
/** A program of its own with one class, so that nobody else's children are in it. */
export async function aClass(test: TestCity, name: string, capacity: number): Promise<string> {
  const editor = await test.signIn('programEditor');
  const [opensAt, closesAt] = [-1, 20].map((days) => new Date(Date.now() + days * dayMs).toISOString());
  const schoolClass = { name, site: '河畔街道职工书屋', capacity, youngest: 6, oldest: 12 };
  const { classes } = await editor.act<{ classes: { id: string }[] }>(
    'publishProgram',
    { name: `寒假托管·${name}`, season: 'winter', startsOn: on(40), endsOn: on(60), opensAt, closesAt, classes: [schoolClass] },
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
