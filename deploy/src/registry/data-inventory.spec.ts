import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { tables as childcare } from '@sanwei/childcare/tables';
import { type ServiceWithRows, servicesWithRows } from '@sanwei/contracts/service';
import { tables as counseling } from '@sanwei/counseling/tables';
import { tables as matchmaking } from '@sanwei/matchmaking/tables';
import { tables as people } from '@sanwei/people/tables';
import { tablesOfEveryService } from '@sanwei/work';
import type { EntitySchema, EntitySchemaColumnOptions } from 'typeorm';
import { root } from '../city/places.js';
import { fates } from './persons.example.js';

const classes = ['sensitive', 'personal', 'pseudonymous', 'credential'];
const everywhere = 'every service';
const nobody = 'not about a person';

const tablesOf: Record<ServiceWithRows, EntitySchema[]> = { people, matchmaking, counseling, childcare };

type Column = { name: string; options: EntitySchemaColumnOptions };
/** `service.table.column` of everything that is stored anywhere. */
const stored: Column[] = servicesWithRows.flatMap((service) =>
  [...tablesOfEveryService, ...tablesOf[service]].flatMap(({ options: { name, columns } }) =>
    Object.entries(columns).map(([column, options]) => ({ name: `${service}.${name}.${column}`, options: options! })),
  ),
);
const withoutService = (column: string) => column.slice(column.indexOf('.') + 1);

const holdsAPerson = ({ name }: Column): boolean => name in fates || `*.${withoutService(name)}` in fates;
const isSealed = ({ options: { type, charset } }: Column): boolean =>
  type === 'mediumblob' || ((type === 'text' || type === 'mediumtext') && charset === 'ascii');

/** Sealed text and bytes, hashes, free text, code words long enough for an id, and every id of a person. */
const mayTellOfSomebody = (column: Column): boolean => {
  const { type, length = 0, charset } = column.options;
  if (type === 'char' && Number(length) === 64) return true;
  if (type === 'varchar' && (charset !== 'ascii' || Number(length) > 24)) return true;
  return type === 'mediumtext' || isSealed(column) || holdsAPerson(column);
};

type Line = { section: string; columns: string[]; cells: string[] };
/** The lines of the page's tables: the first cell names columns as `table.column`, under the heading of their service. */
const linesOf = (page: string): Line[] =>
  page.split(/^## /m).flatMap((part) => {
    const section = part.slice(0, part.indexOf('\n')).trim();
    return [...part.matchAll(/^\| (`.+) \|$/gm)].map(([, row = '']) => {
      const [first = '', ...cells] = row.split(' | ').map((cell) => cell.trim());
      return { section, columns: [...first.matchAll(/`([\w.]+)`/g)].map(([, column = '']) => column), cells };
    });
  });

const lines = linesOf(readFileSync(join(root, 'docs/data-inventory.md'), 'utf8'));
const said = lines.flatMap(({ section, columns }) => columns.map((column) => ({ section, column })));
const speaksOf = ({ section, column }: (typeof said)[number], { name }: Column): boolean =>
  name === `${section}.${column}` || ([everywhere, nobody].includes(section) && withoutService(name) === column);

describe('docs/data-inventory.md', () => {
  it('has a line for every column that may tell something of somebody', () => {
    const unsaid = stored.filter((column) => mayTellOfSomebody(column) && !said.some((line) => speaksOf(line, column)));
    expect(unsaid.map(({ name }) => name)).toEqual([]);
  });
  it('speaks of no column that is not there', () =>
    expect(said.filter((line) => !stored.some((column) => speaksOf(line, column)))).toEqual([]));
  it('speaks of each column once', () =>
    expect(stored.filter((column) => said.filter((line) => speaksOf(line, column)).length > 1).map(({ name }) => name)).toEqual([]));
  it('has a part for each service', () =>
    expect([...servicesWithRows].filter((service) => !lines.some(({ section }) => section === service))).toEqual([]));
  it('says of each the purpose, the class, until when it is kept and who may see it', () => {
    const whole = ({ cells: [purpose, sort, until, who, ...more] }: Line) =>
      Boolean(purpose && until && who) && classes.includes(sort ?? '') && more.length === 0;
    expect(lines.filter((line) => line.section !== nobody && !whole(line))).toEqual([]);
  });
  it('takes no sealed column and no id of a person for something that is not about a person', () => {
    const isAPersons = (column: Column) => isSealed(column) || holdsAPerson(column);
    const wrong = stored.filter((column) => isAPersons(column) && said.some((line) => line.section === nobody && speaksOf(line, column)));
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});
