import type { Client, TestCity } from '@sanwei/deploy/journey/a-city.example';
import { enrollIn, fillInForm, publishClass } from '@sanwei/deploy/journey/family.example';
import { bookFor, consent, firstSlot } from '@sanwei/deploy/phone/nurse.example';

/** Somebody who is signed in, and one of each thing that a page's address may name. */
export type Somebody = { token: string; personId: string; childId: string; classId: string; applicationId: string; sessionId: string };

/** Whose lists are as long as this, with a session ahead. */
async function aMember(client: Client, classes: readonly string[], childCount: number): Promise<Somebody> {
  const children = await fillInForm(client, childCount);
  const applications: string[] = [];
  for (const classId of classes) applications.push((await enrollIn(client, classId, children, childCount > 1)).applicationId);
  await consent(client);
  await bookFor(client, await firstSlot(client));
  const { id: personId } = await client.read<{ id: string }>('viewMe { id }');
  const sessions = await client.read<{ items: { id: string }[] }>('listMySessions { items { id } }');
  const one = { childId: children[0] ?? '', classId: classes[0] ?? '', applicationId: applications[0] ?? '' };
  return { token: client.token, personId, ...one, sessionId: sessions.items[0]?.id ?? '' };
}

/**
 * Somebody whose lists are short and somebody whose lists are long: four children in five classes, twenty places, as many sign-ins
 * and notices as come of it. Whatever a page asks must be the same for both.
 */
export async function twoPeople(test: TestCity): Promise<{ few: Somebody; many: Somebody; places: number }> {
  const editor = await test.signIn('programEditor');
  const [little, much] = [await test.withWechat('demo-bench-few'), await test.withWechat('demo-bench-many')];
  const classes: string[] = [];
  for (let i = 0; i < 6; i++) classes.push(await publishClass(editor, 30));
  const few = await aMember(little, classes.slice(0, 1), 1);
  const many = await aMember(much, classes.slice(1), 4);
  for (let i = 0; i < 5; i++) await test.withWechat('demo-bench-many');
  const { items } = await much.read<{ items: unknown[] }>('listMyPlaces { items { id } }');
  return { few, many, places: items.length };
}
