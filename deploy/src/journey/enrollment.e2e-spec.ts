import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCity, type Client, soon, type TestCity } from './a-city.example.js';
import { enrollIn, fillInForm, placeFields, publishClass, type Shown } from './family.example.js';
import { rowsIn } from './rows.example.js';

let test: TestCity;
let editor: Client;
beforeAll(async () => {
  test = await aCity();
  editor = await test.signIn('programEditor');
}, 120_000);
afterAll(() => test.end());

const placesOf = (parent: Client) =>
  parent.read<{ items: Shown[] }>(`listMyPlaces { items { ${placeFields} } }`).then(({ items }) => items);
const fakeMessages = async (of: 'wechat' | 'sms') => {
  const answer = await fetch(`${test.city.run.fakes[of]}/fake/messages`);
  return JSON.stringify(await answer.json());
};

describe('a family that the demo city brings along', () => {
  it('enrolls as it is: its consent counts', async () => {
    const parent = await test.signIn('member', '周宁');
    const { items } = await parent.read<{ items: { id: string }[] }>('listMyChildren { items { id } }');
    const { places } = await enrollIn(parent, await publishClass(editor, 2), [items[0]!.id], false);
    expect(places.map(({ status }) => status)).toEqual(['admitted']);
  });
});

describe('a courier with twins', () => {
  it('registers the twins, enrolls them together and is told so', async () => {
    const classId = await publishClass(editor, 2);
    const parent = await test.signIn('member', '林晓禾');
    const childIds = await fillInForm(parent, 2);
    const enrolled = await enrollIn(parent, classId, childIds, true);
    expect(enrolled.places.map(({ status, rank }) => [status, rank])).toEqual([
      ['admitted', 1],
      ['admitted', 2],
    ]);
    const notice = await soon(async () => {
      const { items } = await parent.read<{ items: { text: string; channel: string | null }[] }>(
        'listMyNotices(input: {}) { items { text channel } }',
      );
      return items[0]?.channel ? items[0] : null;
    });
    expect(notice.text).toBe('您有一条报名结果，请打开小程序查看');
    expect(await fakeMessages(notice.channel === 'wechat' ? 'wechat' : 'sms')).toContain(
      notice.channel === 'wechat' ? 'demo-parent-of-twins' : '13800000001',
    );
  });

  it('reads in one document what three services know', async () => {
    const parent = await test.signIn('member', '林晓禾');
    const { data } = await parent.send(
      '{ viewMe { displayName } listMyPlaces { items { rank child { name } schoolClass { name site } } } findHotline { phone } }',
    );
    expect(data).toMatchObject({
      viewMe: { displayName: '林晓禾' },
      listMyPlaces: { items: [{ child: { name: expect.stringMatching(/^小禾/) }, schoolClass: { name: '合唱班' } }, {}] },
    });
  });

  it('keeps a health card that only this family reads, and each reading leaves a line', async () => {
    const parent = await test.signIn('member', '林晓禾');
    const { items } = await parent.read<{ items: { id: string }[] }>('listMyChildren { items { id } }');
    const childId = items[0]!.id;
    await parent.act(
      'saveHealthCard',
      { childId, allergies: '花生过敏', illness: null, medication: null },
      '... on HealthCardSaved { childId }',
    );
    const read = (who: Client) =>
      who.send(
        'query($input: ReadHealthCardInput!) { readHealthCard(input: $input) { ... on HealthCardFound { card { allergies } } ... on Refusal { code } } }',
        { input: { childId } },
      );
    expect(await read(parent)).toMatchObject({ data: { readHealthCard: { card: { allergies: '花生过敏' } } } });
    expect(await read(await test.signIn('member', '许安'))).toMatchObject({ data: { readHealthCard: { code: 'ChildNotFound' } } });
    expect((await read(editor)).errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
    const lines = await rowsIn<{ outcome: string }>(test, 'childcare', "SELECT outcome FROM trail WHERE action = '查看健康卡' ORDER BY id");
    expect(lines.map(({ outcome }) => outcome)).toEqual(['done', 'ChildNotFound', 'NotAllowed']);
  });
});

describe('the waiting list', () => {
  it('moves the next family up when one withdraws, and on to the one after when nobody answers for a day', async () => {
    const classId = await publishClass(editor, 1);
    const [first, second, third] = await Promise.all(['demo-a', 'demo-b', 'demo-c'].map((code) => test.withWechat(code)));
    const families = [];
    for (const parent of [first!, second!, third!])
      families.push({ parent, enrolled: await enrollIn(parent, classId, await fillInForm(parent, 1), false) });
    const place = families[0]!.enrolled.places[0]!;
    expect(
      await first!.act<{ place: Shown }>('withdrawChild', { placeId: place.id }, `... on ChildWithdrawn { place { ${placeFields} } }`),
    ).toMatchObject({
      place: { status: 'withdrawn' },
    });
    expect((await placesOf(second!))[0]).toMatchObject({ status: 'offered', rank: 2, offerEndsAt: expect.any(String) });

    await writeFile(join(test.folder, 'clock.json'), JSON.stringify({ offsetMs: 25 * 3_600_000 }));
    const offered = await soon(async () => (await placesOf(third!)).find(({ status }) => status === 'offered'));
    expect((await placesOf(second!))[0]).toMatchObject({ status: 'expired', rank: 2 });
    const confirmed = await third!.act(
      'confirmOffer',
      { applicationId: offered.applicationId },
      `... on OfferConfirmed { places { ${placeFields} } }`,
    );
    expect(confirmed).toMatchObject({ places: [{ status: 'admitted', rank: 3 }] });
    // From another window, which still shows the button.
    const again = await third!.act(
      'confirmOffer',
      { applicationId: offered.applicationId },
      `... on OfferConfirmed { places { ${placeFields} } }`,
    );
    expect(again).toEqual(confirmed);
    await writeFile(join(test.folder, 'clock.json'), JSON.stringify({ offsetMs: 0 }));
  });
});

describe('a tap', () => {
  it('twice in the same instant is one application with one answer', async () => {
    const classId = await publishClass(editor, 3);
    const parent = await test.withWechat('demo-double-tap');
    const childIds = await fillInForm(parent, 1);
    const id = randomUUID();
    const [one, two] = await Promise.all([enrollIn(parent, classId, childIds, false, id), enrollIn(parent, classId, childIds, false, id)]);
    expect(one).toEqual(two);
    expect(await placesOf(parent)).toHaveLength(1);
  });
  it('whose answer was lost gets the same answer when it is sent again', async () => {
    const classId = await publishClass(editor, 3);
    const parent = await test.withWechat('demo-lost-answer');
    const childIds = await fillInForm(parent, 1);
    const id = randomUUID();
    const lost = new AbortController();
    const input = { classId, childIds, together: false };
    const query = 'mutation($id: ID!, $input: EnrollChildrenInput!) { enrollChildren(commandId: $id, input: $input) { __typename } }';
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${parent.token}` };
    const sent = fetch(test.city.run.gateway!, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables: { id, input } }),
      signal: lost.signal,
    });
    sent.catch(() => undefined);
    const held = await soon(async () => (await placesOf(parent))[0]);
    lost.abort();
    const again = await enrollIn(parent, classId, childIds, false, id);
    expect(again.places.map((place) => place.id)).toEqual([held.id]);
  });
});
