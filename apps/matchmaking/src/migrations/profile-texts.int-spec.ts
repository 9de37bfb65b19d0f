import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { aDatabase, type TestDatabase } from '@sanwei/testing';
import { ProfileTexts1700000000008 } from './0008-profile-texts.js';
import { migrations } from './index.js';

let database: TestDatabase;
beforeAll(async () => {
  const before = migrations.slice(0, migrations.indexOf(ProfileTexts1700000000008));
  database = await aDatabase({ service: 'matchmaking', migrations: before });
});
afterAll(() => database.drop());

it('words that were there before the check are seen by nobody until a person has read them, but for what stands as it came from paper', () =>
  database.asRoot(async (root) => {
    const importId = randomUUID();
    const rows = [
      ['active', 1, importId, 'passed'],
      ['active', 2, importId, 'waiting'],
      ['active', 3, null, 'waiting'],
      ['paused', 1, null, 'waiting'],
      ['submitted', 4, null, 'waiting'],
      ['returned', 1, null, 'notYet'],
      ['draft', 1, null, 'notYet'],
    ] as const;
    for (const [index, [status, version, imported]] of rows.entries())
      await root.query(
        'INSERT INTO profile (id, personId, branchId, status, sex, card, version, tieBreaker, createdAt, changedAt, importId) VALUES (?, ?, ?, ?, ?, ?, ?, ?, NOW(3), NOW(3), ?)',
        [randomUUID(), randomUUID(), randomUUID(), status, 'female', 'sealed', version, index, imported],
      );
    await new ProfileTexts1700000000008().up({ query: (sql: string) => root.query(sql) } as never);
    const [after] = await root.query(
      'SELECT texts, textsVersion = version AND textsAt = changedAt AS own FROM profile ORDER BY tieBreaker',
    );
    expect(after).toEqual(rows.map(([, , , texts]) => ({ texts, own: 1 })));
  }));
