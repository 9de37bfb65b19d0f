import { servicesWithRows } from '@sanwei/contracts';
import { withRoot } from '@sanwei/servers';
import { openDatabase, verifyTrail } from '@sanwei/work';
import { schemaName, secretsOf } from '../city/environments.js';
import { soon, type TestCity } from './a-city.example.js';

/** Behind the scenes, with the rights of root: what the rows say, whatever people were told. */
export const rowsIn = <T>({ city }: TestCity, service: string, sql: string, params: unknown[] = []): Promise<T[]> =>
  withRoot({ host: city.mysql.host, port: city.mysql.port, rootPassword: city.mysql.rootPassword }, async (root) => {
    await root.changeUser({ database: schemaName(service) });
    const [rows] = await root.query(sql, params);
    return rows as T[];
  });

/** What is still to be said, in all schemas, each line with how it fared; far due dates (offers that end tomorrow) do not count. */
export const unsaid = async (test: TestCity): Promise<string[]> => {
  const lines: string[] = [];
  for (const service of servicesWithRows) {
    type Line = { subject: string; tries: number; failures: number; lastError: string | null; parkedAt: Date | null };
    const left = await rowsIn<Line>(
      test,
      service,
      'SELECT subject, tries, failures, lastError, parkedAt FROM outbox WHERE dueAt < TIMESTAMPADD(HOUR, 1, UTC_TIMESTAMP()) ORDER BY seq',
    );
    for (const line of left) lines.push(`${service}: ${JSON.stringify(line)}`);
  }
  return lines;
};

/** @throws with the lines that are left: they say which hearer was not there, or what it broke over */
export const untilAllIsSaid = async (test: TestCity, withinMs = 60_000): Promise<void> => {
  let left: string[] = [];
  await soon(async () => {
    left = await unsaid(test);
    return left.length === 0;
  }, withinMs).catch(() => {
    throw new Error(`still to be said after ${withinMs / 1000} s:\n${left.slice(0, 20).join('\n')}`);
  });
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
