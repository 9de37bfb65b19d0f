import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anIdNumber } from '@sanwei/childcare/child/id-number.example';
import { type Answer, aCity, type Client, clientOf, type TestCity } from './a-city.example.js';
import { enrollIn, fillInForm, publishClass } from './family.example.js';
import { rowsIn } from './rows.example.js';

let test: TestCity;
let editor: Client;
let parent: Client;
let classId: string;
beforeAll(async () => {
  test = await aCity();
  editor = await test.signIn('programEditor');
  parent = await test.withWechat('demo-clumsy-parent');
  classId = await publishClass(editor, 5);
  await parent.act('giveGuardianConsent', { version: 2 }, '... on GuardianConsentGiven { version }');
}, 120_000);
afterAll(() => test.end());

const bornOn = '2019-03-02';
const child = (over: object = {}) => ({ name: '小禾', bornOn, idNumber: anIdNumber(bornOn, 1), ...over });
const add = (children: object[], who = parent) =>
  who.act<{ children?: { name: string }[]; position?: number }>('addChildren', { children }, '... on ChildrenAdded { children { name } }');
const invalid = async (asked: Promise<unknown>): Promise<{ path: string; message: string }[]> => {
  const { answer } = (await asked.then(
    () => Promise.reject(new Error('was accepted')),
    (error: unknown) => error,
  )) as { answer: Answer };
  expect(answer.errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
  return answer.errors![0]!.extensions.fields!;
};
const count = async (service: string, table: string) => {
  const [row] = await rowsIn<{ n: string | number }>(test, service, `SELECT COUNT(*) AS n FROM ${table}`);
  return Number(row!.n);
};

describe('a child that is written wrongly', () => {
  const sorry = (code: string) => expect.objectContaining({ code, message: expect.stringMatching(/第 1 个孩子/) });
  it.each([
    [
      'a wrong check digit',
      { idNumber: `${anIdNumber(bornOn, 1).slice(0, 17)}${anIdNumber(bornOn, 1).endsWith('1') ? '2' : '1'}` },
      'IdNumberWrong',
    ],
    ['an ID number of another birthday', { bornOn: '2019-03-03' }, 'BornOnMismatch'],
    ['a birthday in the future', { bornOn: '2030-01-01', idNumber: anIdNumber('2030-01-01', 1) }, 'NotAChild'],
    ['a grown-up', { bornOn: '1990-01-01', idNumber: anIdNumber('1990-01-01', 1) }, 'NotAChild'],
  ])('with %s is refused in words', async (_what, over, code) => expect(await add([child(over)])).toEqual(sorry(code)));

  it.each([
    ['no name', [child({ name: '  ' })], 'children.0.name', '第 1 个孩子的姓名：没有填，请补上'],
    ['a name left out', [child(), child({ name: undefined })], 'children.1.name', '第 2 个孩子的姓名：没有填，请补上'],
    ['a birthday of null', [child({ bornOn: null })], 'children.0.bornOn', '第 1 个孩子的出生日期：没有填，请补上'],
    ['a name of 3,000 characters', [child({ name: '禾'.repeat(3_000) })], 'children.0.name', '第 1 个孩子的姓名：最多 40 个字'],
    ['emoji in the name', [child({ name: '小禾😀' })], 'children.0.name', '第 1 个孩子的姓名：请只填写文字'],
    ['17 digits', [child({ idNumber: '99999920190302000' })], 'children.0.idNumber', '第 1 个孩子的身份证号：应为 18 位，现在是 17 位'],
    ['a day that does not exist', [child({ bornOn: '2019-02-30' })], 'children.0.bornOn', '第 1 个孩子的出生日期：要写成 2026-07-01 这样'],
    ['nobody at all', [], 'children', '孩子：至少要选 1 项'],
    ['five at once', Array.from({ length: 5 }, () => child()), 'children', '孩子：最多 4 项'],
  ])('with %s is pointed at, in words that can be read without the path', async (_what, children, path, message) =>
    expect(await invalid(add(children))).toEqual([{ path, message: expect.stringContaining(message) }]),
  );

  it('leaves nothing behind, also not the right one beside it', async () => {
    const before = await count('childcare', 'child');
    expect(await add([child(), child({ bornOn: '2019-03-03' })])).toMatchObject({
      code: 'BornOnMismatch',
      message: expect.stringMatching(/第 2 个孩子/),
    });
    expect(await count('childcare', 'child')).toBe(before);
  });

  it('with full-width digits, spaces and a small x is understood', async () => {
    const number = Array.from({ length: 400 }, (_, i) => anIdNumber(bornOn, i + 500)).find((one) => one.endsWith('X'))!;
    const wide = number.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).replace('X', 'x');
    const spaced = `${wide.slice(0, 6)} ${wide.slice(6, 14)} ${wide.slice(14)}`;
    expect((await add([child({ name: ' 小禾 ', idNumber: spaced })])).children).toEqual([{ name: '小禾' }]);
  });
});

describe('an enrollment that cannot be', () => {
  it.each([
    ['of somebody else’s child', async () => await fillInForm(await test.withWechat('demo-neighbor'), 1), 'ChildNotFound'],
    ['of a child that is not there', async () => [randomUUID()], 'ChildNotFound'],
  ])('%s is answered like one that is not there', async (_what, ids, code) =>
    expect(await enrollIn(parent, classId, await ids(), false)).toMatchObject({ code }),
  );

  it('in a class that is not there, not open yet, or closed, says so', async () => {
    const [childId] = await fillInForm(parent, 1);
    const at = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    const early = await publishClass(editor, 5, { opensAt: at(2) });
    const late = await publishClass(editor, 5, { opensAt: at(-3), closesAt: at(-1) });
    const told = [];
    for (const id of [randomUUID(), early, late]) told.push(await enrollIn(parent, id, [childId!], false));
    const when = /\d{1,2}月\d{1,2}日 \d{1,2}:\d{2}/;
    expect(told).toMatchObject([
      { code: 'ClassNotFound' },
      { code: 'EnrollmentNotOpen', message: expect.stringMatching(when) },
      { code: 'EnrollmentClosed', message: expect.stringMatching(when) },
    ]);
  });

  it('by nobody, by staff, or by somebody whose sign-in has ended, changes nothing', async () => {
    const [childId] = await fillInForm(parent, 1);
    const left = await test.withWechat('demo-signed-out');
    await left.send('mutation($id: ID!) { signOut(commandId: $id) { __typename } }', { id: randomUUID() });
    const before = await count('childcare', 'place');
    const codeOf = (who: Client) =>
      enrollIn(who, classId, [childId!], false).then(
        (answer) => answer.code,
        (error: { code: string }) => error.code,
      );
    expect([
      await codeOf(clientOf(test.city.run.gateway!, '')),
      await codeOf(editor),
      await codeOf(left),
      await codeOf(clientOf(test.city.run.gateway!, 'made-up')),
    ]).toEqual(['UNAUTHENTICATED', 'NOT_ALLOWED', 'UNAUTHENTICATED', 'UNAUTHENTICATED']);
    expect(await count('childcare', 'place')).toBe(before);
  });

  it('with the command id of another act gets nothing of it', async () => {
    const [childId] = await fillInForm(parent, 1);
    const id = randomUUID();
    await enrollIn(parent, classId, [childId!], false, id);
    const thief = await test.withWechat('demo-thief');
    await expect(enrollIn(thief, classId, [childId!], false, id)).rejects.toMatchObject({ code: 'COMMAND_ID_TAKEN' });
  });

  it('after the sign-in has run out asks to sign in again', async () => {
    const patient = await test.withWechat('demo-away-for-weeks');
    await writeFile(join(test.folder, 'clock.json'), JSON.stringify({ offsetMs: 31 * 86_400_000 }));
    // The gateway keeps a passport for less than a minute; a token it has not seen yet is looked up at once.
    const code = await new Promise((resolve) => setTimeout(resolve, 400))
      .then(() => patient.read('viewMe { id }'))
      .then(
        () => 'was let in',
        (error: { code: string }) => error.code,
      );
    await writeFile(join(test.folder, 'clock.json'), JSON.stringify({ offsetMs: 0 }));
    expect(code).toBe('UNAUTHENTICATED');
  });
});

describe('an answer that is lost', () => {
  it.each([
    ['signOut', 'mutation($id: ID!) { signOut(commandId: $id) { ... on SignedOut { at } } }'],
    ['closeAccount', 'mutation($id: ID!) { closeAccount(commandId: $id, input: { understood: true }) { ... on AccountClosed { at } } }'],
  ])('to %s is given again to whoever asks again, and the sign-in stays ended', async (name, document) => {
    const leaving = await test.withWechat(`demo-lost-answer-${name}`);
    const id = randomUUID();
    const first = await leaving.send(document, { id });
    expect(first.data?.[name]).toEqual({ at: expect.any(String) });
    expect((await leaving.send(document, { id })).data).toEqual(first.data);
    await expect(leaving.read('viewMe { id }')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect((await leaving.send(document, { id: randomUUID() })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('to closing is not what somebody hears who has not understood it', async () => {
    const [field] = await invalid(parent.act('closeAccount', { understood: false }, '... on AccountClosed { at }'));
    expect(field).toEqual({ path: 'understood', message: '“我知道注销后不能恢复”：请先勾选' });
  });
});
