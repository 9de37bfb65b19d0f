import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Screen } from '../browser/a-browser.example.js';
import { root } from '../city/places.js';
import type { Client } from '../journey/a-city.example.js';
import { enrollIn, fillInForm } from '../journey/family.example.js';
import { aSubmittedProfile, branchOf } from '../journey/profile.example.js';
import { anotherMember, bookFor, firstSlot } from '../phone/nurse.example.js';
import { aConsoleTest, type ConsoleTest, openByMenu } from './a-console.example.js';

const folder = join(root, 'docs/pictures');
/** A Monday morning before the winter holidays. */
const morning = new Date('2026-12-14T09:41:00+08:00');
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const clocks = { city: new Date(morning.getTime() - 20 * minuteMs), browsers: new Date(morning.getTime() + minuteMs) };
type Take = (screen: Screen, name: string) => Promise<void>;

/**
 * Takes the pictures of the README in a city of its own.
 * @returns the files
 */
export async function takePictures(): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const consoles = await aConsoleTest(clocks);
  const files: string[] = [];
  const take: Take = async ({ picture }, name) => {
    const file = join(folder, `console-${name}.png`);
    await picture(file);
    files.push(file);
  };
  try {
    await takeClerk(consoles, take);
    await takeWeek(consoles, take);
    await takeProgram(consoles, take);
    return files;
  } finally {
    await consoles.end();
  }
}

const heading = ({ page }: Screen, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

/** A branch in the morning: a profile in hand, and the register by night. */
async function takeClerk(consoles: ConsoleTest, take: Take): Promise<void> {
  const { test } = consoles;
  const branchId = await branchOf(await test.signIn('branchClerk', '韩溪'));
  for (const [number, name] of ['苏晚晴', '丁佳禾', '陆明远'].entries())
    await aSubmittedProfile(test, `demo-picture-${number}`, name, branchId);
  const clerk = await consoles.deskOf('branch');
  await clerk.page.getByText('档案等核实').waitFor();
  await openByMenu(clerk, '职工核实');
  await clerk.page.getByRole('heading', { level: 2, name: '苏晚晴' }).waitFor();
  await take(clerk, 'verification');
  const night = await consoles.deskOf('branch', { dark: true });
  await openByMenu(night, '会员名册');
  await heading(night, '会员名册');
  await take(night, 'members-night');
}

async function takeWeek(consoles: ConsoleTest, take: Take): Promise<void> {
  for (let booked = 0; booked < 3; booked++) {
    const member = await anotherMember(consoles.test);
    await bookFor(member, await firstSlot(member));
  }
  const counselor = await consoles.deskOf('counselor');
  await openByMenu(counselor, '我的日历');
  await heading(counselor, '我的日历');
  await take(counselor, 'week');
}

/** Two classes that families come into: one is full, and some wait. */
async function takeProgram(consoles: ConsoleTest, take: Take): Promise<void> {
  const { test } = consoles;
  const day = (days: number) => new Date(morning.getTime() + days * dayMs);
  const made = await (await test.signIn('programEditor')).act<{ classes: { id: string; name: string }[] }>(
    'publishProgram',
    {
      ...{
        name: '寒假爱心托管',
        season: 'winter',
        startsOn: day(40).toISOString().slice(0, 10),
        endsOn: day(60).toISOString().slice(0, 10),
      },
      ...{ opensAt: day(-1).toISOString(), closesAt: day(20).toISOString() },
      classes: [
        { name: '合唱班', site: '职工书屋', capacity: 8, youngest: 5, oldest: 12 },
        { name: '作业时间班', site: '文化宫二楼', capacity: 12, youngest: 5, oldest: 12 },
      ],
    },
    '... on ProgramPublished { classes { id name } }',
  );
  const idOf = (name: string) => made.classes.find((one) => one.name === name)?.id ?? '';
  const families: Client[] = [];
  for (let family = 0; family < 9; family++) families.push(await test.withWechat(`demo-picture-family-${family}`));
  for (const [family, parent] of families.entries())
    await enrollIn(parent, idOf(family < 5 ? '合唱班' : '作业时间班'), await fillInForm(parent, 2), true);
  const editor = await consoles.deskOf('programs');
  await openByMenu(editor, '寒暑假托管');
  await editor.page.getByRole('link', { name: '寒假爱心托管' }).first().click();
  await heading(editor, '寒假爱心托管');
  await take(editor, 'program');
}
