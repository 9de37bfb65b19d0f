import type { Connection, RowDataPacket } from 'mysql2/promise';

/** A schema with its two users: `ddl` migrates, `dml` is what the service runs as. Neither reaches another schema. */
export type Schema = { name: string; ddl: MysqlUser; dml: MysqlUser };
export type MysqlUser = { user: string; password: string };

const migrating = 'SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, DROP, INDEX, REFERENCES';
const reading = 'SELECT';
const appending = 'SELECT, INSERT';
const living = 'SELECT, INSERT, UPDATE, DELETE';

/** Tables whose rows nobody may change or remove: the audit trail and its seals. */
const appendOnly = new Set(['trail', 'trail_seal']);
/** Written by migrations only; a service may look which have run. */
const migrationsTable = 'migration';

/** The rights of the service's own user on one of its tables. */
export const rightsOn = (table: string): string => (appendOnly.has(table) ? appending : table === migrationsTable ? reading : living);

/** Makes the schema and its two users; passwords are set anew, everything else stays when it is there. */
export async function makeSchema(root: Connection, { name, ddl, dml }: Schema): Promise<void> {
  await root.query(`CREATE DATABASE IF NOT EXISTS ${root.escapeId(name)}`);
  for (const { user, password } of [ddl, dml]) {
    await root.query(`CREATE USER IF NOT EXISTS ${account(root, user)}`);
    await root.query(`ALTER USER ${account(root, user)} IDENTIFIED BY ${root.escape(password)}`);
  }
  await root.query(`GRANT ${migrating} ON ${everyTableOf(root, name)} TO ${account(root, ddl.user)}`);
}

/** Gives the service's user its rights on each table that the migrations have made, and takes away all others. */
export async function grantRows(root: Connection, { name, dml }: Schema): Promise<void> {
  const [tables] = await root.query<RowDataPacket[]>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ? AND table_type = 'BASE TABLE' ORDER BY table_name",
    [name],
  );
  await root.query(`REVOKE ALL PRIVILEGES, GRANT OPTION FROM ${account(root, dml.user)}`);
  for (const { name: table } of tables as { name: string }[])
    await root.query(`GRANT ${rightsOn(table)} ON ${root.escapeId(name)}.${root.escapeId(table)} TO ${account(root, dml.user)}`);
}

export async function dropSchema(root: Connection, { name, ddl, dml }: Schema): Promise<void> {
  await root.query(`DROP DATABASE IF EXISTS ${root.escapeId(name)}`);
  await root.query(`DROP USER IF EXISTS ${account(root, ddl.user)}, ${account(root, dml.user)}`);
}

// The server listens on 127.0.0.1 only; from a container the peer's address is the bridge's, so the host cannot be narrower.
const account = (root: Connection, user: string) => `${root.escape(user)}@'%'`;
// In a grant on a whole schema, _ and % are wildcards: `sanwei_people` would also mean `sanwei-people`.
const everyTableOf = (root: Connection, name: string) => `${root.escapeId(name.replaceAll(/[_%]/g, '\\$&'))}.*`;
