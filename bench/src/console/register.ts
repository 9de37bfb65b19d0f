import { randomUUID } from 'node:crypto';
import type { BranchId, MembershipId } from '@sanwei/contracts';
import { schemaName, secretsOf } from '@sanwei/deploy/city/environments';
import type { TestCity } from '@sanwei/deploy/journey/a-city.example';
import { newMembership } from '@sanwei/people/membership/membership.store';
import { makeSecrets } from '@sanwei/people/secrets';
import { createConnection } from 'mysql2/promise';

const atOnce = 2_000;
const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨';
const givenNames = '安宁晓禾知秋静远明哲佳慧志强春梅海燕';

export type Rows = { sql<Row>(statement: string, values?: unknown[]): Promise<Row[]>; close(): Promise<void> };

/** The rows of `people` of a running city, as its own service reaches them. */
export async function rowsOfPeople({ city }: TestCity): Promise<Rows> {
  const { dml } = secretsOf(city.secrets, 'people');
  const { host, port } = city.mysql;
  const connection = await createConnection({ host, port, user: 'sanwei_people', password: dml, database: schemaName('people') });
  return {
    sql: async <Row>(statement: string, values: unknown[] = []) => (await connection.query(statement, values))[0] as Row[],
    close: () => connection.end(),
  };
}

/** So many members of one branch, sealed as a roster seals them; each joined a minute after the one before. */
export async function plantMembers(
  { city }: TestCity,
  { sql }: Rows,
  branchId: BranchId,
  { count, asking = 0, from: begun = 0 }: { count: number /** So many more have asked to join. */; asking?: number; from?: number },
): Promise<void> {
  const { fieldKey, indexKey } = secretsOf(city.secrets, 'people');
  const secrets = makeSecrets({ fieldKey: Buffer.from(fieldKey, 'base64'), indexKey: Buffer.from(indexKey, 'base64') });
  const begin = Date.parse('2025-01-01T00:00:00.000Z');
  for (let from = begun; from < begun + count + asking; from += atOnce) {
    const rows = Array.from({ length: Math.min(atOnce, begun + count + asking - from) }, (_, i) => {
      const number = from + i;
      const name = `${surnames[number % 16]}${givenNames[(number >> 4) % 20]}${givenNames[(number >> 8) % 20]}`;
      const known = {
        id: randomUUID() as MembershipId,
        branchId,
        personId: null,
        status: 'member',
        source: 'roster',
        rosterId: null,
      } as const;
      return newMembership(secrets, { ...known, since: new Date(begin + number * 60_000) }, name, `139${String(number).padStart(8, '0')}`);
    });
    const columns = Object.keys(rows[0] ?? {});
    await sql(`INSERT INTO membership (${columns.join(', ')}) VALUES ?`, [
      rows.map((row) => columns.map((name) => row[name as keyof typeof row])),
    ]);
  }
  await sql('ANALYZE TABLE membership');
}
