import { describe, expect, it } from '@jest/globals';
import { sealedColumns as childcare } from '@sanwei/childcare/sealed-columns';
import { tables as childcareTables } from '@sanwei/childcare/tables';
import { tables as counselingTables } from '@sanwei/counseling/tables';
import { sealedColumns as matchmaking } from '@sanwei/matchmaking/sealed-columns';
import { tables as matchmakingTables } from '@sanwei/matchmaking/tables';
import { sealedColumns as people } from '@sanwei/people/sealed-columns';
import { tables as peopleTables } from '@sanwei/people/tables';

const services = [
  ['people', peopleTables, people],
  ['matchmaking', matchmakingTables, matchmaking],
  ['counseling', counselingTables, []],
  ['childcare', childcareTables, childcare],
] as const;

/** Sealed with keys of their own, which the service's key wraps: a rotation leaves them as they are. */
const ownKey = [
  'child.name',
  'child.bornOn',
  'health_card.allergies',
  'health_card.illness',
  'health_card.medication',
  'profile.card',
  'profile.returnReason',
  'profile.textsReason',
  'imported_phone.phoneSealed',
  'register_import.columns',
  'register_import.problems',
  'import_row.cells',
  'import_row.problems',
  'roster_row.cells',
  'roster_row.problems',
];

describe('the columns that a rotation seals anew', () => {
  it.each(services)('in %s are all that the service’s own key seals', (_, tables, listed) => {
    const sealed = tables.flatMap(({ options: { name, columns } }) =>
      Object.entries(columns)
        .filter(([, column]) => (column?.type === 'text' || column?.type === 'mediumtext') && column.charset === 'ascii')
        .map(([column]) => `${name}.${column}`),
    );
    const all = listed.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`));
    expect(sealed.filter((column) => !ownKey.includes(column)).sort()).toEqual([...all].sort());
  });

  it.each(services)('in %s are bound to the primary key, by which they are found', (_, tables, listed) => {
    for (const { table, row } of listed) {
      const columns = tables.find(({ options }) => options.name === table)?.options.columns as Record<string, { primary?: boolean }>;
      expect(Object.keys(columns).filter((column) => columns[column]?.primary)).toEqual([row]);
    }
  });
});
