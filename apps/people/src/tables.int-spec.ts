import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDatabase, type TestDatabase } from '@sanwei/testing';
import { openDatabase, schemaDrift } from '@sanwei/work';
import { migrations } from './migrations/index.js';
import { tables } from './tables.js';

describe('the schema of people', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase({ service: 'people', migrations });
  });
  afterAll(() => database.drop());

  it('is after the migrations what the tables say', async () => {
    const db = await openDatabase(database.ddl, { tables, migrations });
    const drift = await schemaDrift(db).finally(() => db.destroy());
    expect(drift.up).toEqual([]);
  });
});
