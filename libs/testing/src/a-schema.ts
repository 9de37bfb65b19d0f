import type { ServiceWithRows } from '@sanwei/contracts/service';
import type { RootAccess } from '@sanwei/servers';
import { type DatabaseParts, openDatabase, schemaDrift } from '@sanwei/work';
import type { DataSource } from 'typeorm';
import { aDatabase, type TestDatabase } from './a-database.js';

/** A database with the tables that every service has and these, opened with a service's own rights. For specs of the libs. */
export const aSchema = async (
  tables: DatabaseParts['tables'],
  { service = 'childcare', server }: { service?: ServiceWithRows; server?: RootAccess } = {},
): Promise<{ db: DataSource; database: TestDatabase; drop(): Promise<void> }> => {
  const parts = { tables, migrations: [] };
  const database = await aDatabase({
    service,
    ...(server ? { server } : {}),
    migrate: async (ddl) => {
      const maker = await openDatabase({ ...ddl, pool: 1 }, parts);
      for (const statement of (await schemaDrift(maker)).up) await maker.query(statement);
      await maker.destroy();
    },
  });
  const db = await openDatabase(database.mysql, parts);
  const drop = async () => {
    await db.destroy();
    await database.drop();
  };
  return { db, database, drop };
};
