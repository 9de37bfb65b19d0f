import { mysqlSettings, readSettings } from '@sanwei/settings';
import { type DatabaseParts, openDatabase } from './database.js';

/** Brings the schema up to the last migration; run as a process of its own, with the user that may change tables. */
export const migrate = async (parts: DatabaseParts): Promise<void> => {
  const { mysql } = readSettings({ mysql: mysqlSettings });
  const db = await openDatabase({ ...mysql, pool: 1 }, parts);
  await db.runMigrations({ transaction: 'each' });
  await db.destroy();
};
