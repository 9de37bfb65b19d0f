import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Screen } from '../browser/a-browser.example.js';
import { root } from '../city/places.js';
import { aPhoneTest, type PhoneTest } from './a-phone.example.js';
import { aClass, consentAsGuardian, enrollTwins, leaveOne, waitInLine } from './courier.example.js';
import { aNewMember } from './faults.example.js';
import type { Look } from './look.example.js';
import { book, consent, slots } from './nurse.example.js';
import { seen } from './single.example.js';
import { handInProfile, seeRecommendations } from './single-walk.example.js';

const folder = join(root, 'docs/pictures');
/** A Monday morning before the winter holidays. */
const morning = new Date('2026-12-14T09:41:00+08:00');
const minuteMs = 60_000;
/** The city comes up a little earlier, so that its clock is only ever moved on; the phones stand a minute after what is said to end. */
const clocks = { city: new Date(morning.getTime() - 20 * minuteMs), phones: new Date(morning.getTime() + minuteMs) };

/**
 * Takes the pictures of the README in a city of its own, on the walks that the browser tests take.
 * @returns the files
 */
export async function takePictures(): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const phones = await aPhoneTest(clocks);
  const files: string[] = [];
  const take = async ({ picture }: Screen, name: string) => {
    const file = join(folder, `phone-${name}.png`);
    await picture(file);
    files.push(file);
  };
  try {
    await takeCouriers(phones, take);
    await takeMind(phones, take);
    await takeSingle(phones, take);
    return files;
  } finally {
    await phones.end();
  }
}

type Take = (screen: Screen, name: string) => Promise<void>;
/** Of all that is worth a look on a walk, one page. */
const only =
  (screen: Screen, take: Take, page: string, name: string): Look =>
  async (shown) => {
    if (shown === page) await take(screen, name);
  };

/** A place in the line, and the next morning's home page of the family to which it has come: in both sizes of type. */
async function takeCouriers(phones: PhoneTest, take: Take): Promise<void> {
  const name = '合唱一班';
  const classId = await aClass(phones.test, name, 2);
  const twins = await aNewMember(phones, '13800000051');
  await enrollTwins(twins, name, 10);
  await consentAsGuardian(await phones.test.signIn('member', '周宁'));
  const waiting = await phones.phoneOf('周宁');
  await waitInLine(waiting, classId, only(waiting, take, 'waiting', 'waiting'));
  await phones.test.moveTo(morning);
  await leaveOne(twins);
  const elder = await phones.phoneOf('周宁', { elder: true });
  for (const [screen, picture] of [[waiting, 'home'] as const, [elder, 'elder'] as const]) {
    await screen.open('/');
    await seen(screen.page, '给周小满留好了位置');
    await take(screen, picture);
  }
}

async function takeMind(phones: PhoneTest, take: Take): Promise<void> {
  await consent(await phones.test.signIn('member', '许安'));
  const screen = await phones.phoneOf('许安');
  await screen.open(book);
  await slots(screen).first().click();
  await take(screen, 'booking');
}

async function takeSingle(phones: PhoneTest, take: Take): Promise<void> {
  const screen = await phones.browsing.screen();
  await handInProfile(phones, screen, '13800000088');
  await seeRecommendations(phones, screen, only(screen, take, 'recommendations', 'recommendations'));
}
