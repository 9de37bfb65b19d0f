import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChildId } from '@sanwei/contracts';
import { readHealthCard, saveHealthCard } from '@sanwei/contracts/childcare/health-card';
import { person } from '@sanwei/testing';
import { aChildcare, type Childcare } from '../childcare.example.js';
import { aFamily, answerOf, codeOf, type Parent } from '../family.example.js';

let city: Childcare;
beforeAll(async () => {
  city = await aChildcare();
});
afterAll(() => city.stop());

const card = { allergies: '对花生和芒果过敏', illness: '去年冬天哮喘发作过一次', medication: '随身带沙丁胺醇' };
const save = (parent: Parent, childId: ChildId, texts: Partial<Record<keyof typeof card, string | null>> = {}, id = randomUUID()) =>
  city.ask(saveHealthCard, { childId, ...card, ...texts }, parent, { id });
const read = (parent: Parent, childId: ChildId) => city.ask(readHealthCard, { childId }, parent);
const aChild = async () => {
  const { parent, childIds } = await aFamily(city, 1);
  return { parent, childId: childIds[0]! };
};
const outcomes = async (childId: ChildId) => (await city.trailOf(childId)).map(({ action, outcome }) => `${action} ${outcome}`);
const notFound = { ok: false, error: { code: 'ChildNotFound' } };

describe('a health card', () => {
  it('is empty until the guardian has filled it in', async () => {
    const { parent, childId } = await aChild();
    expect(await read(parent, childId)).toEqual({ ok: true, value: { card: null } });
  });

  it('shows the guardian what was written, and when it was confirmed', async () => {
    const { parent, childId } = await aChild();
    const { confirmedAt } = answerOf(await save(parent, childId));
    expect(answerOf(await read(parent, childId))).toEqual({ card: { childId, ...card, confirmedAt } });
  });

  it('is written over as a whole: what is left empty is gone', async () => {
    const { parent, childId } = await aChild();
    await save(parent, childId);
    await save(parent, childId, { allergies: null, illness: '', medication: '无' });
    expect(answerOf(await read(parent, childId)).card).toMatchObject({ allergies: null, illness: null, medication: '无' });
  });

  it('keeps the lines and the punctuation in which it was written', async () => {
    const { parent, childId } = await aChild();
    const medication = '早上：半片（饭后）\n晚上：一片！';
    answerOf(await save(parent, childId, { medication: `${medication}\r\n` }));
    expect(answerOf(await read(parent, childId)).card?.medication).toBe(medication);
  });

  it('is one card when it is saved twice in the same instant', async () => {
    const { parent, childId } = await aChild();
    const replies = await Promise.all([save(parent, childId), save(parent, childId), save(parent, childId)]);
    expect(replies.map(codeOf)).toEqual([null, null, null]);
    expect(await city.rows('SELECT childId FROM health_card WHERE childId = ?', [childId])).toHaveLength(1);
  });

  it('is not written over unseen: what another window has saved since is shown first', async () => {
    const { parent, childId } = await aChild();
    const saveSeeing = (confirmedAt: string | null, illness: string) =>
      city.ask(saveHealthCard, { childId, ...card, illness, seen: { confirmedAt } }, parent);
    const { confirmedAt } = answerOf(await saveSeeing(null, '没有'));
    expect(await saveSeeing(null, '哮喘')).toEqual({ ok: false, error: { code: 'HealthCardChanged', confirmedAt } });
    expect(answerOf(await read(parent, childId)).card?.illness).toBe('没有');
    answerOf(await saveSeeing(confirmedAt, '哮喘'));
    expect(answerOf(await read(parent, childId)).card?.illness).toBe('哮喘');
  });

  it('lies in no row of the database in the clear', async () => {
    const { parent, childId } = await aChild();
    await save(parent, childId);
    await read(parent, childId);
    const rows = await city.everything();
    for (const text of ['花生', '哮喘', '沙丁胺醇']) expect(rows.includes(text)).toBe(false);
  });

  it('does not open on another child’s row', async () => {
    const [one, other] = [await aChild(), await aChild()];
    await save(one.parent, one.childId);
    await city.rows('INSERT INTO health_card SELECT ?, allergies, illness, medication, confirmedAt FROM health_card WHERE childId = ?', [
      other.childId,
      one.childId,
    ]);
    expect(codeOf(await read(other.parent, other.childId))).toBe('Defect');
    expect(city.defects.splice(0).map((error) => (error as Error).name)).toEqual(['SealBroken']);
  });

  it.each([
    ['a child that is not there', async () => randomUUID() as ChildId],
    ['somebody else’s child', async () => (await aChild()).childId],
  ])('is not found for %s, and nothing is written', async (_whose, theirs) => {
    const { parent } = await aChild();
    const childId = await theirs();
    expect([await read(parent, childId), await save(parent, childId)]).toEqual([notFound, notFound]);
    expect(await city.rows('SELECT childId FROM health_card WHERE childId = ?', [childId])).toEqual([]);
  });

  it('takes at most 500 signs in a field', async () => {
    const { parent, childId } = await aChild();
    expect(await save(parent, childId, { illness: '咳'.repeat(501) })).toMatchObject({
      error: { code: 'InvalidInput', fields: [{ path: 'illness' }] },
    });
    expect(codeOf(await save(parent, childId, { illness: '咳'.repeat(500) }))).toBeNull();
  });
});

describe('the trail of a health card', () => {
  it('has a line for the saving and for each reading, with who it was', async () => {
    const { parent, childId } = await aChild();
    await save(parent, childId);
    await read(parent, childId);
    await read(parent, childId);
    expect(await outcomes(childId)).toEqual(['保存健康卡 done', '查看健康卡 done', '查看健康卡 done']);
    expect(new Set((await city.trailOf(childId)).map(({ actorId }) => actorId))).toEqual(new Set([parent.id]));
  });

  it('has a line for a reading and a saving that were refused, under the name of who tried', async () => {
    const [{ childId }, stranger] = [await aChild(), person()];
    await read(stranger, childId);
    await save(stranger, childId);
    const lines = await city.trailOf(childId);
    expect(lines.map(({ outcome }) => outcome)).toEqual(['ChildNotFound', 'ChildNotFound']);
    expect(lines.every(({ actorId }) => actorId === stranger.id)).toBe(true);
  });

  it('has a line for a role that may not ask at all', async () => {
    const [{ childId }, teacher] = [await aChild(), person(randomUUID(), 'classTeacher')];
    expect(codeOf(await read(teacher, childId))).toBe('NotAllowed');
    expect(await city.rows('SELECT action, outcome FROM trail WHERE actorId = ?', [teacher.id])).toEqual([
      { action: '查看健康卡', outcome: 'NotAllowed' },
    ]);
  });

  it('has one line for a double tap', async () => {
    const [{ parent, childId }, id] = [await aChild(), randomUUID()];
    await Promise.all([save(parent, childId, {}, id), save(parent, childId, {}, id)]);
    expect(await outcomes(childId)).toEqual(['保存健康卡 done']);
  });
});
