import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { closeCorrection, countOpenDataOrders, orderCorrection } from '@sanwei/contracts/people/data-order';
import { answerOf, codeOf, person } from '@sanwei/testing';
import { aPeople, type People } from '../people.example.js';

let people: People;
beforeAll(async () => {
  people = await aPeople();
});
afterAll(() => people.stop());
const staff = person(randomUUID(), 'federationStaff');
const count = async () => answerOf(await people.ask(countOpenDataOrders, {}, staff));

describe('how many orders are open', () => {
  it('is counted with the oldest and with the most urgent, until one is closed', async () => {
    expect(await count()).toEqual({ count: 0, oldestAt: null, dueAt: null });
    const { actor } = await people.aMember(`fake-${randomUUID()}`);
    const { order } = answerOf(await people.ask(orderCorrection, { what: '姓名写错了' }, actor));
    expect(await count()).toEqual({ count: 1, oldestAt: order.openedAt, dueAt: order.dueAt });
    answerOf(await people.ask(closeCorrection, { orderId: order.id, answer: '已更正' }, staff));
    expect(await count()).toEqual({ count: 0, oldestAt: null, dueAt: null });
  });
  it('is closed to a clerk', async () =>
    expect(codeOf(await people.ask(countOpenDataOrders, {}, person(undefined, 'branchClerk')))).toBe('NotAllowed'));
});
