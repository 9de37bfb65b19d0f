import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ServiceWithRows, servicesWithRows } from '@sanwei/contracts/service';
import { aDatabase, type TestDatabase } from '@sanwei/testing';
import { type Connection, createConnection } from 'mysql2/promise';
import { everyService } from './every-service.example.js';

type User = 'mysql' | 'ddl';
const databases = new Map<ServiceWithRows, TestDatabase>();
const tables = new Map<ServiceWithRows, string[]>();
const connections = new Map<string, Connection>();
const as = (service: ServiceWithRows, user: User) => connections.get(`${service} ${user}`)!;

beforeAll(async () => {
  for (const { service, migrations } of everyService()) {
    const database = await aDatabase({ service, migrations });
    databases.set(service, database);
    const found = await database.asRoot((root) =>
      root.query('SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()'),
    );
    tables.set(
      service,
      (found[0] as { name: string }[]).map(({ name }) => name),
    );
    for (const user of ['mysql', 'ddl'] as const) {
      const { host, port, user: name, password, database: schema } = database[user];
      connections.set(`${service} ${user}`, await createConnection({ host, port, user: name, password, database: schema }));
    }
  }
}, 60_000);
afterAll(async () => {
  for (const connection of connections.values()) await connection.end();
  for (const database of databases.values()) await database.drop();
});

/** Statements that were carried out, or refused for any other reason than the right. */
const notDenied = async (connection: Connection, statements: readonly string[]): Promise<string[]> => {
  const found: string[] = [];
  for (const statement of statements) {
    const answer = await connection.query(statement).then(
      () => 'done',
      (error: Error) => error.message,
    );
    if (!/denied/i.test(answer)) found.push(`${statement}: ${answer}`);
  }
  return found;
};
const pairs = servicesWithRows.flatMap((service) =>
  servicesWithRows.filter((other) => other !== service).map((other) => [service, other] as const),
);

describe('the MySQL users of a service', () => {
  it.each(servicesWithRows)('reach what is their own: %s', async (service) => {
    expect(tables.get(service)!.length).toBeGreaterThan(8);
    for (const table of tables.get(service)!) await as(service, 'mysql').query(`SELECT * FROM \`${table}\` LIMIT 1`);
    for (const table of ['outbox', 'receipt']) await as(service, 'mysql').query(`DELETE FROM ${table} WHERE FALSE`);
  });

  it.each(pairs)('of %s reach no table of %s, neither that of the service nor that of its migrations', async (service, other) => {
    const { name } = databases.get(other)!;
    const statements = [
      ...tables.get(other)!.flatMap((table) => [`SELECT 1 FROM \`${name}\`.\`${table}\``, `DELETE FROM \`${name}\`.\`${table}\``]),
      `USE \`${name}\``,
      `SHOW TABLES FROM \`${name}\``,
      `CREATE TABLE \`${name}\`.planted (id INT)`,
      `CREATE TABLE planted LIKE \`${name}\`.trail`,
      `DROP DATABASE \`${name}\``,
    ];
    for (const user of ['mysql', 'ddl'] as const) {
      expect({ user, notDenied: await notDenied(as(service, user), statements) }).toEqual({ user, notDenied: [] });
      const [seen] = await as(service, user).query('SELECT 1 FROM information_schema.tables WHERE table_schema = ?', [name]);
      expect(seen).toEqual([]);
    }
  });
});

describe('the user with which a service works', () => {
  it.each(servicesWithRows)('changes no table, hands on no right and reads no file: %s', async (service) => {
    const { name } = databases.get(service)!;
    const statements = [
      ...tables
        .get(service)!
        .flatMap((table) => [
          `ALTER TABLE \`${table}\` ADD COLUMN planted INT`,
          `CREATE INDEX planted ON \`${table}\` (id)`,
          `CREATE TRIGGER planted BEFORE INSERT ON \`${table}\` FOR EACH ROW SET @x = 1`,
          `TRUNCATE TABLE \`${table}\``,
          `RENAME TABLE \`${table}\` TO planted`,
          `DROP TABLE \`${table}\``,
          `SELECT * FROM \`${table}\` INTO OUTFILE '/tmp/sanwei-planted'`,
        ]),
      'CREATE TABLE planted (id INT)',
      'CREATE VIEW planted AS SELECT 1',
      'CREATE PROCEDURE planted() SELECT 1',
      'CREATE USER planted',
      `GRANT SELECT ON \`${name}\`.* TO PUBLIC`,
      'SET GLOBAL general_log = 1',
      'SELECT user FROM mysql.user',
      "LOAD DATA INFILE '/etc/passwd' INTO TABLE outbox",
    ];
    expect(await notDenied(as(service, 'mysql'), statements)).toEqual([]);
  });

  it.each(servicesWithRows)('adds to the trail and to its seals, and changes and removes nothing there: %s', async (service) => {
    for (const table of ['trail', 'trail_seal']) {
      const [columns] = await as(service, 'mysql').query(`SHOW COLUMNS FROM ${table}`);
      const [{ Field: column }] = columns as [{ Field: string }];
      const statements = [
        `UPDATE ${table} SET \`${column}\` = \`${column}\``,
        `DELETE FROM ${table}`,
        `REPLACE INTO ${table} SELECT * FROM ${table}`,
        `INSERT INTO ${table} SELECT * FROM ${table} ON DUPLICATE KEY UPDATE \`${column}\` = VALUES(\`${column}\`)`,
        `DELETE ${table} FROM ${table} JOIN outbox`,
      ];
      expect(await notDenied(as(service, 'mysql'), statements)).toEqual([]);
      await as(service, 'mysql').query(`INSERT INTO ${table} SELECT * FROM ${table}`);
    }
    expect(
      await notDenied(as(service, 'mysql'), ["INSERT INTO migration (timestamp, name) VALUES (1, 'planted')", 'DELETE FROM migration']),
    ).toEqual([]);
  });
});
