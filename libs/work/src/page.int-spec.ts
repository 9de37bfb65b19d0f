import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aSchema } from '@sanwei/testing';
import { newId } from './new-id.js';
import { beyondCursor, pageFrom } from './page.js';
import { id, instant, table } from './table.js';

type Ring = { id: string; bell: string; at: Date };
const rings = table<Ring>('ring', { id: id(true), bell: id(), at: instant() }, [{ columns: ['bell', 'at', 'id'] }]);
const [bell, other] = [newId(), newId()];
const start = Date.parse('2026-11-24T00:00:00.000Z');

let schema: Awaited<ReturnType<typeof aSchema>>;
let inOrder: string[];
beforeAll(async () => {
  schema = await aSchema([rings as never]);
  // Seven in every instant: the id decides between them.
  const rows = Array.from({ length: 4_200 }, (_, i) => [newId(), i % 2 ? bell : other, new Date(start + Math.floor(i / 14) * 1_000)]);
  await schema.db.query('INSERT INTO ring (id, bell, at) VALUES ?', [rows]);
  await schema.database.asRoot((root) => root.query('ANALYZE TABLE ring'));
  const own = (await schema.db.query('SELECT id FROM ring WHERE bell = ? ORDER BY at, id', [bell])) as Ring[];
  inOrder = own.map((row) => row.id);
});
afterAll(() => schema.drop());

const directions = [
  ['ascending', 'ASC'],
  ['descending', 'DESC'],
] as const;
const statement = (order: 'ascending' | 'descending', sort: string, first: number, after: string | null) => {
  const { where, values } = beyondCursor(after, 'at', order);
  return {
    sql: `SELECT id, at FROM ring WHERE bell = ? AND ${where} ORDER BY at ${sort}, id ${sort} LIMIT ?`,
    values: [bell, ...values, first + 1],
  };
};
const page = async (order: 'ascending' | 'descending', sort: string, first: number, after: string | null) => {
  const { sql, values } = statement(order, sort, first, after);
  return pageFrom((await schema.db.query(sql, values)) as Ring[], first, (row) => row.at);
};

describe.each(directions)('a list that is read %s, page by page', (order, sort) => {
  it('shows each row once and in order, also where many have the same instant', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const one: Awaited<ReturnType<typeof page>> = await page(order, sort, 50, after);
      seen.push(...one.items.map((row) => row.id));
      after = one.next;
    } while (after);
    expect(seen).toEqual(order === 'ascending' ? inOrder : [...inOrder].reverse());
  });

  it('costs on its last page what it costs on its first', async () => {
    const middle = await page(order, sort, 2_050, null);
    const { sql, values } = statement(order, sort, 20, middle.next);
    const [{ rows, type }] = (await schema.db.query(`EXPLAIN ${sql}`, values)) as [{ rows: string | number; type: string }];
    expect([type, Number(rows) < 200]).toEqual(['range', true]);
  });
});
