import { hash as digest } from 'node:crypto';
import { connect } from '@nats-io/transport-node';
import { hash, verify } from '@node-rs/argon2';
import { createPool } from 'mysql2/promise';

/** The same work with nothing around it: one check of a password of the same cost, and one SELECT of the row of a session. */
const [servers, natsPassword, port, user, password, database] = process.argv.slice(2) as string[];
const pool = createPool({
  host: '127.0.0.1',
  port: Number(port),
  user: user!,
  password: password!,
  database: database!,
  connectionLimit: 12,
});
const kept = await hash('the right one', { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
const connection = await connect({ servers: servers!, user: 'people', pass: natsPassword!, inboxPrefix: '_INBOX_people' });
const answer = (subject: string, act: (asked: string) => Promise<unknown>) =>
  connection.subscribe(subject, {
    callback: (_error, message) => {
      void act(message.string()).then((value) => message.respond(JSON.stringify(value)));
    },
  });
answer('people.raw.verify', (given) => verify(kept, given));
answer('people.raw.select', async (token) => {
  const [rows] = await pool.query(
    `SELECT l.id, l.personId, l.way, l.seenAt, l.expiresAt, l.endedAt, l.steppedUpAt FROM login l
     JOIN person p ON p.id = l.personId LEFT JOIN staff_account s ON s.personId = l.personId
     WHERE l.tokenHash = ? AND p.closedAt IS NULL AND (l.way <> 'password' OR s.disabledAt IS NULL)`,
    [digest('sha256', token, 'hex')],
  );
  return (rows as unknown[])[0] ?? null;
});
await connection.flush();
process.send?.('ready');
