import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addChildren, listMyChildren } from '@sanwei/contracts/childcare/child';
import { giveGuardianConsent, viewGuardianConsent, withdrawGuardianConsent } from '@sanwei/contracts/childcare/guardian-consent';
import { readHealthCard, saveHealthCard } from '@sanwei/contracts/childcare/health-card';
import { person } from '@sanwei/testing';
import { aChildcare, type Childcare } from '../childcare.example.js';
import {
  aFamily,
  aNewChild,
  answerOf,
  aPublishedClass,
  codeOf,
  enroll,
  type Parent,
  statusesOf,
  withdraw as withdrawPlace,
} from '../family.example.js';
import { guardianConsentText } from './guardian-consent.text.js';

const { version, text, hash } = guardianConsentText;
let city: Childcare;
beforeAll(async () => {
  city = await aChildcare();
});
afterAll(() => city.stop());

const give = (parent: Parent, read = version) => city.ask(giveGuardianConsent, { version: read }, parent);
const withdraw = (parent: Parent) => city.ask(withdrawGuardianConsent, { version }, parent);
const givenAt = async (parent: Parent) => answerOf(await city.ask(viewGuardianConsent, {}, parent)).givenAt;
const ledger = (parent: Parent) =>
  city.rows<{ live: number | null; withdrawnAt: Date | null; textHash: string }>(
    'SELECT live, withdrawnAt, textHash FROM consent WHERE personId = ? ORDER BY givenAt, id',
    [parent.id],
  );
const codesOf = async (
  parent: Parent,
  classId: Awaited<ReturnType<typeof aPublishedClass>>,
  childIds: Parameters<typeof enroll>[2]['childIds'],
) => [
  codeOf(await city.ask(addChildren, { children: [aNewChild()] }, parent)),
  codeOf(await enroll(city, classId, { parent, childIds })),
  codeOf(await city.ask(saveHealthCard, { childId: childIds[0]!, allergies: '花生', illness: null, medication: null }, parent)),
];

describe('the consent of a guardian', () => {
  it('can be read before it is given, and shows afterwards since when it holds', async () => {
    const parent = person();
    expect(answerOf(await city.ask(viewGuardianConsent, {}, parent))).toEqual({ version, text, givenAt: null });
    const { at } = answerOf(await give(parent));
    expect(await givenAt(parent)).toBe(at);
  });

  it('is written down with the hash of the very text that was read', async () => {
    const parent = person();
    await give(parent);
    expect(await ledger(parent)).toEqual([{ live: 1, withdrawnAt: null, textHash: hash }]);
  });

  it('is not taken for a text that has changed since it was read', async () => {
    const parent = person();
    for (const read of [version - 1, version + 1])
      expect(await give(parent, read)).toEqual({ ok: false, error: { code: 'ConsentTextChanged', version } });
    expect([await givenAt(parent), await ledger(parent)]).toEqual([null, []]);
  });

  it('is one consent when it is given twice, also in the same instant', async () => {
    const parent = person();
    const replies = await Promise.all(Array.from({ length: 6 }, () => give(parent)));
    const again = await give(parent);
    expect(new Set([...replies, again].map((reply) => answerOf(reply).at)).size).toBe(1);
    expect(await ledger(parent)).toHaveLength(1);
    expect(city.defects).toEqual([]);
  });

  it('stays in the ledger with its end when it is withdrawn, and can be given anew', async () => {
    const parent = person();
    await give(parent);
    answerOf(await withdraw(parent));
    expect(await givenAt(parent)).toBeNull();
    answerOf(await withdraw(parent));
    const { at } = answerOf(await give(parent));
    expect(await givenAt(parent)).toBe(at);
    const rows = await ledger(parent);
    expect(rows.map(({ live, withdrawnAt }) => [live, withdrawnAt !== null]).sort()).toEqual([
      [null, true],
      [1, false],
    ]);
  });

  it('says when it is withdrawn what becomes of what is stored, and so it is', async () => {
    const family = await aFamily(city, 1);
    const { parent, childIds } = family;
    const childId = childIds[0]!;
    const { places } = answerOf(await enroll(city, await aPublishedClass(city, 5), family));
    answerOf(await city.ask(saveHealthCard, { childId, allergies: '花生', illness: null, medication: null }, parent));
    const { afterwards } = answerOf(await withdraw(parent));
    for (const words of ['已经登记的孩子信息、健康卡和已有的报名会保留', '要删除请注销账号', '退出报名可以随时退出'])
      expect(afterwards).toContain(words);
    expect(answerOf(await city.ask(listMyChildren, {}, parent)).items).toHaveLength(1);
    expect(answerOf(await city.ask(readHealthCard, { childId }, parent)).card).toMatchObject({ allergies: '花生' });
    expect(await statusesOf(city, family)).toEqual(['admitted']);
    expect(codeOf(await withdrawPlace(city, places[0]!.id, parent))).toBeNull();
  });

  it('leaves a trail line when it is given, refused and withdrawn', async () => {
    const parent = person();
    await give(parent, version + 1);
    await give(parent);
    await withdraw(parent);
    const lines = await city.rows<{ action: string; outcome: string }>('SELECT action, outcome FROM trail WHERE actorId = ? ORDER BY id', [
      parent.id,
    ]);
    expect(lines.map(({ action, outcome }) => [action, outcome])).toEqual([
      ['监护人同意', 'ConsentTextChanged'],
      ['监护人同意', 'done'],
      ['撤回监护人同意', 'done'],
    ]);
  });

  it('is nobody else’s: another guardian’s consent counts for nothing', async () => {
    const [one, other] = [person(), person()];
    await give(one);
    expect(await givenAt(other)).toBeNull();
    await withdraw(other);
    expect(await givenAt(one)).not.toBeNull();
  });
});

describe('without consent', () => {
  const missing = ['GuardianConsentMissing', 'GuardianConsentMissing', 'GuardianConsentMissing'];

  it('nothing of a child is stored', async () => {
    const parent = person(randomUUID());
    expect(await city.ask(addChildren, { children: [aNewChild()] }, parent)).toEqual({
      ok: false,
      error: { code: 'GuardianConsentMissing', version },
    });
    expect(await city.rows('SELECT id FROM child WHERE guardianId = ?', [parent.id])).toEqual([]);
  });

  it('nothing goes on at once when it has been withdrawn, and everything again when it is given anew', async () => {
    const { parent, childIds } = await aFamily(city, 1);
    const classId = await aPublishedClass(city, 5);
    await withdraw(parent);
    expect(await codesOf(parent, classId, childIds)).toEqual(missing);
    await give(parent);
    expect(await codesOf(parent, classId, childIds)).toEqual([null, null, null]);
  });

  it('nothing goes on when the text has changed: everybody is asked again', async () => {
    const { parent, childIds } = await aFamily(city, 1);
    const classId = await aPublishedClass(city, 5);
    await city.rows('UPDATE consent SET version = 0, textHash = ? WHERE personId = ?', ['0'.repeat(64), parent.id]);
    expect(await codesOf(parent, classId, childIds)).toEqual(missing);
    await give(parent);
    expect((await ledger(parent)).filter(({ live }) => live === 1).map(({ textHash }) => textHash)).toEqual([hash]);
    expect(await codesOf(parent, classId, childIds)).toEqual([null, null, null]);
  });
});
