import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDatabase, ownMysql, type TestDatabase, thisRun } from '@sanwei/testing';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { isAlive } from './child.js';
import { startMysql, withRoot } from './index.js';

const as = async (mysql: TestDatabase['mysql'], ...statements: string[]) => {
  const { host, port, user, password, database } = mysql;
  const connection = await createConnection({ host, port, user, password, database });
  try {
    let rows: unknown = [];
    for (const statement of statements) [rows] = await connection.query(statement);
    return rows;
  } finally {
    await connection.end();
  }
};

const statements = [
  'CREATE TABLE child (id CHAR(36) PRIMARY KEY, name VARCHAR(20) NOT NULL UNIQUE)',
  'CREATE TABLE trail (id INT PRIMARY KEY)',
  'CREATE TABLE trail_seal (id INT PRIMARY KEY)',
];

describe('the schema of a service', () => {
  let childcare: TestDatabase;
  let counseling: TestDatabase;
  beforeAll(async () => {
    [childcare, counseling] = await Promise.all([
      aDatabase({ service: 'childcare', statements }),
      aDatabase({ service: 'counseling', statements }),
    ]);
  });
  afterAll(() => Promise.all([childcare.drop(), counseling.drop()]));

  it('lets the service read and change its rows', async () => {
    const rows = await as(
      childcare.mysql,
      "INSERT INTO child VALUES ('1', '安安')",
      "UPDATE child SET name = '宁宁'",
      'SELECT name FROM child',
    );
    expect(rows).toEqual([{ name: '宁宁' }]);
    await as(childcare.mysql, 'DELETE FROM child');
  });

  it.each(['trail', 'trail_seal'])('lets the service append to %s, but never change or remove a line', async (table) => {
    await as(childcare.mysql, `INSERT INTO ${table} VALUES (1)`, `SELECT * FROM ${table}`);
    await expect(as(childcare.mysql, `UPDATE ${table} SET id = 2`)).rejects.toThrow(/denied/);
    await expect(as(childcare.mysql, `DELETE FROM ${table}`)).rejects.toThrow(/denied/);
    await expect(as(childcare.mysql, `TRUNCATE TABLE ${table}`)).rejects.toThrow(/denied/);
  });

  it.each(['mysql', 'ddl'] as const)('is closed to the other service (%s user)', async (user) => {
    await expect(as(childcare[user], `SELECT * FROM ${counseling.name}.child`)).rejects.toThrow(/denied/);
  });

  it('cannot be altered by the service itself', async () => {
    await expect(as(childcare.mysql, 'CREATE TABLE more (id INT)')).rejects.toThrow(/denied/);
    await expect(as(childcare.mysql, 'DROP TABLE child')).rejects.toThrow(/denied/);
  });

  it('does not match a schema whose name differs only where a wildcard would match', async () => {
    const lookalike = childcare.name.replaceAll('_', '-');
    await childcare.asRoot((root) => root.query(`CREATE DATABASE \`${lookalike}\``));
    await expect(as(childcare.ddl, `CREATE TABLE \`${lookalike}\`.t (id INT)`)).rejects.toThrow(/denied/);
    await childcare.asRoot((root) => root.query(`DROP DATABASE \`${lookalike}\``));
  });

  it('tells emoji and rare characters apart, and keeps time in UTC', async () => {
    await as(childcare.mysql, "INSERT INTO child VALUES ('a', '😀'), ('b', '😁'), ('c', '𠮷'), ('d', '𡈽')");
    expect(await as(childcare.mysql, "SELECT id FROM child WHERE name = '😁'")).toEqual([{ id: 'b' }]);
    expect(await as(childcare.mysql, 'SELECT @@time_zone AS zone')).toEqual([{ zone: '+00:00' }]);
  });

  it('refuses a value that does not fit', async () => {
    await expect(as(childcare.mysql, "INSERT INTO child VALUES ('x', REPEAT('长', 21))")).rejects.toThrow(/too long/);
  });
});

describe('the private MariaDB', () => {
  it('keeps what was committed through kill -9 and comes back on the same port', async () => {
    const mysql = await ownMysql();
    await withRoot(mysql, async (root) => {
      await root.query('CREATE DATABASE kept');
      await root.query('CREATE TABLE kept.line (id INT PRIMARY KEY) ENGINE=InnoDB');
      await root.query('INSERT INTO kept.line VALUES (7)');
    });
    const { port } = mysql;
    await mysql.kill('SIGKILL');
    await mysql.restart();
    expect(mysql.port).toBe(port);
    const [rows] = await withRoot(mysql, (root) => root.query<RowDataPacket[]>('SELECT id FROM kept.line'));
    expect(rows).toEqual([{ id: 7 }]);
    await mysql.remove();
  });

  describe('in a folder that an earlier run left', () => {
    let folder: string;
    const start = (rootPassword = 'once') => startMysql({ ...thisRun(), folder, safety: 'relaxed', rootPassword });
    beforeAll(async () => {
      folder = join(await mkdtemp(join(tmpdir(), 'sanwei-')), 'mysql');
    });
    afterAll(() => rm(join(folder, '..'), { recursive: true, force: true }));

    it('builds a half-built data folder again', async () => {
      await mkdir(join(folder, 'data', 'mysql'), { recursive: true });
      await mkdir(join(folder, 'data.half-1-aa'), { recursive: true });
      const mysql = await start();
      expect(existsSync(join(folder, 'data.half-1-aa'))).toBe(false);
      await withRoot(mysql, (root) => root.query('CREATE DATABASE kept'));
      await mysql.stop();
    });

    it('keeps the data and takes the new root password', async () => {
      const mysql = await start('twice');
      const [rows] = await withRoot(mysql, (root) => root.query<RowDataPacket[]>("SHOW DATABASES LIKE 'kept'"));
      expect(rows).toHaveLength(1);
      await mysql.stop();
    });

    it('ends the server that a killed run left, but never a stranger who has its process id', async () => {
      const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
      await writeFile(join(folder, 'mariadbd.pid'), String(stranger.pid));
      const left = await start();
      expect(isAlive(stranger.pid as number)).toBe(true);
      stranger.kill('SIGKILL');
      const said: string[] = [];
      const next = await startMysql({ ...thisRun(), folder, safety: 'relaxed', rootPassword: 'again', say: (line) => said.push(line) });
      await left.ended();
      expect(said.join()).toMatch(/结束了上次留下的数据库进程/);
      await next.stop();
    });

    it('says in words when the data folder is damaged', async () => {
      await writeFile(join(folder, 'data', 'ibdata1'), 'not a tablespace');
      await expect(start()).rejects.toThrow(/数据文件夹损坏|数据库没有启动起来/);
    });
  });
});
