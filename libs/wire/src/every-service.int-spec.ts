import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { retryParkedLines } from '@sanwei/contracts/every-service/parked-line';
import { answerOf, person } from '@sanwei/testing';
import { aBellTower, type BellTower } from './bell.example.js';

let tower: BellTower;
beforeAll(async () => {
  tower = await aBellTower();
});
afterAll(() => tower.stop());

const retry = async (id: string, dryRun: boolean) => {
  const reply = await tower.ask(retryParkedLines('childcare'), { ids: [id], dryRun }, person(randomUUID(), 'systemAdministrator'));
  return answerOf(reply).items.map(({ outcome }) => outcome);
};

describe('lines that are put back several at once', () => {
  it('stand in the trail as tried where that was all, and as done, each by itself, where they went back', async () => {
    const id = randomUUID();
    const line = `(id, subject, hearer, body, requestId, createdAt, dueAt, parkedAt, tries, failures)
      VALUES ('${id}', 'childcare.x', 'people', '{}', 'spec', NOW(3), '2999-01-01', NOW(3), 8, 8)`;
    await tower.database.asRoot((root) => root.query(`INSERT INTO outbox ${line}`));
    expect(await retry(id, true)).toEqual(['wouldRetry']);
    expect(await tower.trail(id)).toEqual(['重新投递搁置的多条 tried']);
    expect(await retry(id, false)).toEqual(['retried']);
    expect((await tower.trail(id)).slice(1).sort()).toEqual(['重新投递搁置的一条 done', '重新投递搁置的多条 done']);
    expect(await retry(id, false)).toEqual(['notParked']);
  });
});
