import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChildId } from '@sanwei/contracts';
import { listMyChildren, renameChild } from '@sanwei/contracts/childcare/child';
import { person } from '@sanwei/testing';
import { aChildcare, type Childcare } from '../childcare.example.js';
import { aFamily, answerOf, codeOf, type Parent } from '../family.example.js';

let city: Childcare;
beforeAll(async () => {
  city = await aChildcare();
});
afterAll(() => city.stop());

const rename = (parent: Parent, childId: ChildId, name: string, id = randomUUID()) =>
  city.ask(renameChild, { childId, name }, parent, { id });
const mine = async (parent: Parent) => answerOf(await city.ask(listMyChildren, {}, parent)).items;
const aChild = async () => {
  const { parent, childIds } = await aFamily(city, 1);
  return { parent, childId: childIds[0]! };
};

describe('mending the name of a child', () => {
  it('shows the new name and leaves birthday and sibling as they are', async () => {
    const { parent, childIds } = await aFamily(city, 2);
    const before = await mine(parent);
    const { child } = answerOf(await rename(parent, childIds[0]!, ' 欧阳禾苗 '));
    expect(child).toEqual({ ...before[0], name: '欧阳禾苗' });
    expect(await mine(parent)).toEqual([child, before[1]]);
  });

  it('keeps the child the same one: it cannot be added again under its other name', async () => {
    const { parent, childId } = await aChild();
    const [before] = await city.rows('SELECT mark, bornOn FROM child WHERE id = ?', [childId]);
    await rename(parent, childId, '欧阳禾苗');
    expect(await city.rows('SELECT mark, bornOn FROM child WHERE id = ?', [childId])).toEqual([before]);
  });

  it('leaves a trail line with who it was and no name, and no name in any row', async () => {
    const { parent, childId } = await aChild();
    await rename(parent, childId, '欧阳麦穗');
    expect(await city.trailOf(childId)).toEqual([{ action: '更正孩子的姓名', outcome: 'done', actorId: parent.id }]);
    expect((await city.everything()).includes('欧阳麦穗')).toBe(false);
  });

  it('gives a double tap one answer', async () => {
    const [{ parent, childId }, id] = [await aChild(), randomUUID()];
    const [first, second] = await Promise.all([rename(parent, childId, '小麦', id), rename(parent, childId, '小麦', id)]);
    expect([first.ok, second, (await city.trailOf(childId)).length]).toEqual([true, first, 1]);
  });

  it('of two windows ends with one of the two names', async () => {
    const { parent, childId } = await aChild();
    const replies = await Promise.all(['小麦', '小米'].map((name) => rename(parent, childId, name)));
    expect(replies.map(codeOf)).toEqual([null, null]);
    expect(['小麦', '小米']).toContain((await mine(parent))[0]!.name);
  });
});

describe('mending a name is refused', () => {
  it('for a child that is not there and for somebody else’s, with the same words', async () => {
    const [{ parent }, other] = [await aChild(), await aChild()];
    for (const childId of [other.childId, randomUUID() as ChildId])
      expect(await rename(parent, childId, '小麦')).toEqual({ ok: false, error: { code: 'ChildNotFound' } });
    expect((await mine(other.parent))[0]!.name).not.toBe('小麦');
  });

  it('when the text of the consent has changed, until it is given again', async () => {
    const { parent, childId } = await aChild();
    await city.rows("UPDATE consent SET textHash = REPEAT('0', 64) WHERE personId = ?", [parent.id]);
    expect(codeOf(await rename(parent, childId, '小麦'))).toBe('GuardianConsentMissing');
    expect((await mine(parent))[0]!.name).not.toBe('小麦');
  });

  it.each(['😀😀', '小禾1', '禾', ' '])('for %j, which is no name', async (name) => {
    const { parent, childId } = await aChild();
    expect(await rename(parent, childId, name)).toMatchObject({ error: { code: 'InvalidInput', fields: [{ path: 'name' }] } });
  });

  it('to a role that may not ask, and that leaves a trail line', async () => {
    const { childId } = await aChild();
    expect(codeOf(await rename(person(randomUUID(), 'classTeacher'), childId, '小麦'))).toBe('NotAllowed');
    expect((await city.trailOf(childId)).map(({ outcome }) => outcome)).toEqual(['NotAllowed']);
  });
});
