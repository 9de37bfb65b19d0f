import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addChildren, findChildren, listMyChildren } from '@sanwei/contracts/childcare/child';
import {
  beforeWithdrawal,
  giveGuardianConsent,
  viewGuardianConsent,
  withdrawGuardianConsent,
} from '@sanwei/contracts/childcare/guardian-consent';
import { readHealthCard, saveHealthCard } from '@sanwei/contracts/childcare/health-card';
import { person } from '@sanwei/testing';
import { aChildcare, type Childcare } from '../childcare.example.js';
import { aFamily, aNewChild, answerOf, aPublishedClass, codeOf, enroll, type Parent } from '../family.example.js';
import { retention } from '../retention.js';
import { guardianConsentText } from './guardian-consent.text.js';

const { version, text, hash } = guardianConsentText;
let city: Childcare;
beforeAll(async () => {
  city = await aChildcare();
});
afterAll(() => city.stop());

const give = (parent: Parent, read = version) => city.ask(giveGuardianConsent, { version: read }, parent);
const withdraw = (parent: Parent) => city.ask(withdrawGuardianConsent, {}, parent);
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

  it('leaves a trail line when it is given, refused and withdrawn', async () => {
    const parent = person();
    await give(parent, version + 1);
    await give(parent);
    await withdraw(parent);
    const lines = await city.rows<{ action: string; object: string; outcome: string }>(
      'SELECT action, object, outcome FROM trail WHERE actorId = ? ORDER BY id',
      [parent.id],
    );
    expect(lines.map(({ action, object, outcome }) => [action, object, outcome])).toEqual([
      ['监护人同意', String(version + 1), 'ConsentTextChanged'],
      ['监护人同意', String(version), 'done'],
      ['撤回监护人同意', 'guardian-consent', 'done'],
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

describe('the text in force', () => {
  it('is the one that people have agreed to: a change of one word needs a new version here', () =>
    expect([version, hash]).toEqual([2, '54c64f9880b5af8d4017c0b30bb6b3b30df47a63b3614fb936d51cea650433b4']));
  it('names no reader whom the contracts do not let read, and the days that the rules of retention keep', () => {
    expect(text).toContain('现在只有我自己能看到');
    expect(new Set([readHealthCard, listMyChildren, findChildren].flatMap((contract) => contract.for))).toEqual(new Set(['member']));
    const days = (table: string) => retention.filter((rule) => rule.table === table).map(({ keepDays }) => keepDays);
    for (const [table, words] of [
      ['health_card', (all: number[]) => `${all[0]} 天删除健康卡`],
      ['child', (all: number[]) => `${all[0]} 天删除孩子的其他信息`],
      ['child', (all: number[]) => `${all[1]} 天不用就删除`],
    ] as const)
      expect(text).toContain(words(days(table)));
    expect(text).toContain(beforeWithdrawal);
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
