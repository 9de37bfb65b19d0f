import { describe, expect, it } from '@jest/globals';
import { personErased } from '@sanwei/contracts/people/person';
import { aDatabase } from '@sanwei/testing';
import type { ServiceParts } from '@sanwei/wire';
import { openDatabase, schemaDrift, tablesOfEveryService } from '@sanwei/work';
import { everyService } from './every-service.example.js';
import { fates, notAPerson } from './persons.example.js';

const parts = everyService();
/** `service.table.column` of every column that holds the id of somebody or something. */
const idColumns = ({ service, tables }: ServiceParts): string[] =>
  [...tablesOfEveryService, ...tables].flatMap(({ options: { name, columns } }) =>
    Object.keys(columns)
      .filter((column) => /(Id|By)$|^(id|by|childMark|mark)$/.test(column))
      .map((column) => `${service}.${name}.${column}`),
  );
const columns = parts.flatMap(idColumns);
const withoutService = (column: string) => column.slice(column.indexOf('.') + 1);
const fateOf = (column: string) => fates[column] ?? fates[`*.${withoutService(column)}`];
const isOf = (column: string) => notAPerson.some((pattern) => pattern.test(withoutService(column)));

describe('the schema of each service', () => {
  it.each(parts.map((one) => [one.service, one] as const))('is after the migrations what the tables say: %s', async (service, one) => {
    const database = await aDatabase({ service, migrations: one.migrations });
    const db = await openDatabase(database.ddl, one);
    const { up } = await schemaDrift(db).finally(() => db.destroy());
    await database.drop();
    expect(up).toEqual([]);
  });
});

describe('every column with a person in it', () => {
  it('is on the list that says what becomes of it when the person is erased, or is no person', () =>
    expect(columns.filter((column) => !fateOf(column) && !isOf(column))).toEqual([]));
  it('is not on both lists', () => expect(columns.filter((column) => fateOf(column) && isOf(column))).toEqual([]));
  it('is there, if it is on the list', () => {
    const there = new Set([...columns, ...columns.map((column) => `*.${withoutService(column)}`)]);
    expect(Object.keys(fates).filter((column) => !there.has(column))).toEqual([]);
  });
  it('goes with the person only in services that hear of it', () => {
    const hearing = new Set<string>(['people', ...personErased.heardBy]);
    const going = columns.filter((column) => fateOf(column)?.goes);
    expect(going.filter((column) => !hearing.has(column.split('.')[0]!))).toEqual([]);
  });
});
