import type { TestCity } from '@sanwei/deploy/journey/a-city.example';
import { enrollIn, fillInForm, publishClass } from '@sanwei/deploy/journey/family.example';

export type Somebody = { token: string; personId: string };
const whoIs = async (client: { token: string; read<T>(selection: string): Promise<T> }): Promise<Somebody> => ({
  token: client.token,
  personId: (await client.read<{ id: string }>('viewMe { id }')).id,
});

/**
 * Somebody whose lists are short and somebody whose lists are long: four children in five classes, twenty places, as many sign-ins
 * and notices as come of it. Whatever a page asks must be the same for both.
 */
export async function twoPeople(test: TestCity): Promise<{ few: Somebody; many: Somebody; places: number }> {
  const editor = await test.signIn('programEditor');
  const [little, much] = [await test.withWechat('demo-bench-few'), await test.withWechat('demo-bench-many')];
  const first = await publishClass(editor, 30);
  await enrollIn(little, first, await fillInForm(little, 1), false);
  const children = await fillInForm(much, 4);
  for (let i = 0; i < 5; i++) await enrollIn(much, await publishClass(editor, 30), children, true);
  for (let i = 0; i < 5; i++) await test.withWechat('demo-bench-many');
  const { items } = await much.read<{ items: unknown[] }>('listMyPlaces { items { id } }');
  return { few: await whoIs(little), many: await whoIs(much), places: items.length };
}
