import { randomUUID } from 'node:crypto';
import type { Screen } from '../browser/a-browser.example.js';
import type { Client, TestCity } from '../journey/a-city.example.js';
import { type Look, passBy } from './look.example.js';
import { button, seen } from './single.example.js';

export const book = '/mind/session/book?mode=phone';
export const sessions = '/mind/session/sessions';

/** Free times of the day that is open. */
export const slots = ({ page }: Screen) => page.locator('.slot').filter({ visible: true });
export const chosenSlot = ({ page }: Screen) => page.locator('.slot-chosen').filter({ visible: true });
/** The key or the pill: somebody to call, whatever else is on the page. */
export const hotlineKeys = ({ page }: Screen) => button(page, /拨打/).count();

type Slot = { counselorId: string; startsAt: string };
/** Somebody else who has read what a session is. */
export async function anotherMember(test: TestCity): Promise<Client> {
  const other = await test.withWechat(`demo-other-${randomUUID()}`);
  await consent(other);
  return other;
}
export async function consent(member: Client): Promise<void> {
  const { version } = await member.read<{ version: number }>('viewInformedConsent { version }');
  await member.act('giveInformedConsent', { version }, '... on InformedConsentGiven { version }');
}

/** The first free time by phone, as the page shows it first. */
export async function firstSlot(member: Client): Promise<Slot> {
  const { items } = await member.read<{ items: Slot[] }>(
    'listFreeSlots(input: { mode: phone, days: 14 }) { items { counselorId startsAt } }',
  );
  const [first] = items;
  if (!first) throw new Error('nobody has a free hour');
  return first;
}
export const bookFor = (member: Client, slot: Slot) =>
  member.act('bookSession', { ...slot, mode: 'phone', remind: true }, '... on SessionBooked { session { id } }');
export const bookedOf = async (member: Client): Promise<string[]> => {
  const { items } = await member.read<{ items: { status: string; startsAt: string }[] }>('listMySessions { items { status startsAt } }');
  return items.filter(({ status }) => status === 'booked').map(({ startsAt }) => startsAt);
};

/** From the home page to the first session, after she has read what a session is. */
export async function bookFirst(screen: Screen, look: Look = passBy): Promise<void> {
  const { page } = screen;
  await button(page, /身心关爱/).click();
  await seen(page, '约个时间谈谈');
  await look('door');
  await button(page, /打电话谈/).click();
  await slots(screen).first().waitFor();
  await look('times');
  await button(page, '约这个时间').click();
  await seen(page, /先点一个时间/);
  await slots(screen).first().click();
  await look('chosen');
  await button(page, '约这个时间').click();
  await page.getByRole('dialog').waitFor();
  await button(page, /看全文/).click();
  await look('informed');
  await button(page, '同意').click();
  await seen(page, '约好了');
  await look('booked');
}
