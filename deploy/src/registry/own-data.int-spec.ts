import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { DataOrderId } from '@sanwei/contracts';
import { everyService as requests } from '@sanwei/contracts/registry';
import { aService, person } from '@sanwei/testing';
import type { ServiceParts } from '@sanwei/wire';
import { tablesOfEveryService } from '@sanwei/work';
import { everyService } from './every-service.example.js';
import { fates, notGiven } from './persons.example.js';

/** Tables of a service in which a person stands, by the list of what becomes of them. */
const tablesWithPersons = ({ service, tables }: ServiceParts): string[] =>
  [...tablesOfEveryService, ...tables]
    .filter(({ options: { name, columns } }) =>
      Object.keys(columns).some((column) => fates[`${service}.${name}.${column}`] ?? fates[`*.${name}.${column}`]),
    )
    .map(({ options: { name } }) => name);

describe('what a person gets of the own data', () => {
  it.each(everyService().map((parts) => [parts.service, parts] as const))(
    'in %s is every table with persons, or there is a reason',
    async (name, parts) => {
      const service = await aService(parts);
      const { readOwnData } = requests.find((one) => one.service === name)!;
      const reply = await service.ask(readOwnData, { orderId: randomUUID() as DataOrderId }, person());
      await service.stop();
      const given = Object.keys(JSON.parse(reply.ok ? reply.value.json : 'null') as object);
      const why = (table: string) => notGiven[`${name}.${table}`] ?? notGiven[`*.${table}`];
      const all = tablesWithPersons(parts);
      expect(all.filter((table) => !given.includes(table) && !why(table))).toEqual([]);
      expect(given.filter((table) => why(table))).toEqual([]);
    },
  );
});
