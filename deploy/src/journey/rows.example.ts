import { servicesWithRows } from '@sanwei/contracts';
import { withRoot } from '@sanwei/servers';
import { openDatabase, verifyTrail } from '@sanwei/work';
import { schemaName, secretsOf } from '../city/environments.js';
import type { TestCity } from './a-city.example.js';

/** Behind the scenes, with the rights of root: what the rows say, whatever people were told. */
export const rowsIn = <T>({ city }: TestCity, service: string, sql: string, params: unknown[] = []): Promise<T[]> =>
  withRoot({ host: city.mysql.host, port: city.mysql.port, rootPassword: city.mysql.rootPassword }, async (root) => {
    await root.changeUser({ database: schemaName(service) });
    const [rows] = await root.query(sql, params);
    return rows as T[];
  });

/** What is still to be said, in all schemas; far due dates (offers that end tomorrow) do not count. */
export const unsaid = async (test: TestCity): Promise<number> => {
  let count = 0;
  for (const service of servicesWithRows) {
    const [row] = await rowsIn<{ lines_: number | string }>(
      test,
      service,
      'SELECT COUNT(*) AS lines_ FROM outbox WHERE dueAt < TIMESTAMPADD(HOUR, 1, UTC_TIMESTAMP())',
    );
    count += Number(row!.lines_);
  }
  return count;
};

export const trailsHold = async (test: TestCity): Promise<boolean> => {
  for (const service of servicesWithRows) {
    const { dml: password, trailKey } = secretsOf(test.city.secrets, service);
    const { host, port } = test.city.mysql;
    const db = await openDatabase(
      { host, port, user: `sanwei_${service}`, password, database: schemaName(service), pool: 1 },
      { tables: [], migrations: [] },
    );
    const { whole } = await verifyTrail(db, Buffer.from(trailKey, 'base64'));
    await db.destroy();
    if (!whole) return false;
  }
  return true;
};
