import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addChildren, renameChild } from '@sanwei/contracts/childcare/child';
import { withdrawGuardianConsent } from '@sanwei/contracts/childcare/guardian-consent';
import { saveHealthCard } from '@sanwei/contracts/childcare/health-card';
import { person } from '@sanwei/testing';
import { sweepRows } from '@sanwei/work';
import { aChildcare, type Childcare } from '../childcare.example.js';
import {
  aFamily,
  aNewChild,
  answerOf,
  aPublishedClass,
  codeOf,
  dayMs,
  enroll,
  enrolled,
  type Family,
  type Parent,
} from '../family.example.js';
import { retention } from '../retention.js';

let city: Childcare;
beforeAll(async () => {
  city = await aChildcare();
});
afterAll(() => city.stop());

const longAgo = new Date('2020-01-01T00:00:00.000Z');
const turnsOf = ({ id }: Parent) => city.rows<{ turnAt: Date }>('SELECT turnAt FROM person_turn WHERE personId = ?', [id]);
/** Whether the guardian's turn is written by it: on several nodes a lock alone holds nobody up. */
const writesTurn = async ({ parent }: Pick<Family, 'parent'>, act: () => Promise<unknown>): Promise<boolean> => {
  await city.rows('UPDATE person_turn SET turnAt = ? WHERE personId = ?', [longAgo, parent.id]);
  await act();
  const [turn] = await turnsOf(parent);
  return turn!.turnAt > longAgo;
};

describe('the turn of a guardian is written by', () => {
  it('all that is written under the consent, and by its withdrawal', async () => {
    const family = await aFamily(city, 1);
    const { parent, childIds } = family;
    const childId = childIds[0]!;
    const acts: [string, () => Promise<unknown>][] = [
      ['adding', async () => answerOf(await city.ask(addChildren, { children: [aNewChild()] }, parent))],
      ['renaming', async () => answerOf(await city.ask(renameChild, { childId, name: '周小满' }, parent))],
      [
        'a card',
        async () => answerOf(await city.ask(saveHealthCard, { childId, allergies: '花生', illness: null, medication: null }, parent)),
      ],
      ['enrolling', async () => enrolled(city, await aPublishedClass(city, 5), family)],
      ['withdrawing', async () => answerOf(await city.ask(withdrawGuardianConsent, {}, parent))],
    ];
    for (const [name, act] of acts) expect([name, await writesTurn(family, act)]).toEqual([name, true]);
  });
  it('the daily job that takes a child away', async () => {
    const family = await aFamily(city, 1);
    const sweep = () => sweepRows(city.running.room.db, 'childcare', new Date(city.now().getTime() + 400 * dayMs), retention);
    expect(await writesTurn(family, sweep)).toBe(true);
  });
  it('nobody who asks without a consent: no row says that somebody tried', async () => {
    const [family, stranger] = [await aFamily(city, 1), person()];
    expect(codeOf(await city.ask(addChildren, { children: [aNewChild()] }, stranger))).toBe('GuardianConsentMissing');
    expect(codeOf(await enroll(city, await aPublishedClass(city, 5), { ...family, parent: stranger }))).toBe('ChildNotFound');
    expect(await turnsOf(stranger)).toEqual([]);
  });
});
