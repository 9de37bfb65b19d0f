import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataOrderId } from '@sanwei/contracts';
import { everyService } from '@sanwei/contracts/registry';
import { aCounseling, type Counseling } from '../counseling.example.js';
import { aCounselorIn, aMember, answerOf, booked, dayIn, type Person, timeOn } from '../counselor.example.js';

const { readOwnData } = everyService.find(({ service }) => service === 'counseling')!;
let city: Counseling;
beforeAll(async () => {
  city = await aCounseling();
});
afterAll(() => city.stop());

const own = async (who: Person) => answerOf(await city.ask(readOwnData, { orderId: randomUUID() as DataOrderId }, who)).json;

describe('the own data of somebody who uses counseling', () => {
  it('is when and how, without whom it was with; another member finds nothing', async () => {
    const [counselor, member, other] = [await aCounselorIn(city), await aMember(city), await aMember(city)];
    const session = await booked(city, counselor, timeOn(dayIn(city, 5), 600), member);
    const json = await own(member);
    expect(JSON.parse(json)).toMatchObject({ session: [{ id: session.id, startsAt: session.startsAt, status: 'booked' }] });
    expect(json).not.toContain(counselor.id);
    expect(JSON.parse(await own(other))).toMatchObject({ session: [] });
  });
});
