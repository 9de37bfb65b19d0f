import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { freeStarts, merged, nearest } from '@sanwei/booking';
import { bookSession, calendarChanged, remindSession, sessionBooked } from '@sanwei/contracts/counseling/session';
import { sendNotices } from '@sanwei/contracts/people/notice';
import { FieldCipher } from '@sanwei/security';
import type { Pool, PoolConnection } from 'mysql2/promise';
import type { Told } from './ours.js';
import { atOnce, from, minutes, pause, to, type Wish } from './places.js';

const key = randomBytes(32);
const cipher = new FieldCipher(new Map([[1, key]]));
const minuteMs = 60_000;
const dayMs = 1_440 * minuteMs;
export type Peer = { told: Told[]; deadlocks: number };

/**
 * What one would write by hand: a transaction that locks what overlaps, looks, and writes the same session, notices, reminder and
 * receipt. REPEATABLE READ, without which nothing keeps two from finding nothing at the same time.
 */
export const forUpdate = async (pool: Pool, wishes: readonly Wish[], width: number): Promise<Peer> => {
  let deadlocks = 0;
  const told = await atOnce(width, wishes, async (wish) => {
    for (;;) {
      const connection = await pool.getConnection();
      try {
        await connection.query('START TRANSACTION');
        const near = await oneRequest(connection, wish);
        await connection.query(near ? 'ROLLBACK' : 'COMMIT');
        return { wish, ok: near === null, code: near ? 'SlotTaken' : null, nearest: near?.length ?? 0 };
      } catch (error) {
        await connection.query('ROLLBACK');
        const { errno } = error as { errno?: number };
        if (errno !== 1213 && errno !== 1205) throw error;
        deadlocks += 1;
      } finally {
        connection.release();
      }
    }
  });
  return { told, deadlocks };
};

type Row = { startsAt: Date; endsAt: Date };
const read = async <T>(connection: PoolConnection, sql: string, params: unknown[]): Promise<T[]> =>
  (await connection.query(sql, params))[0] as T[];

/** @returns null when it is booked, otherwise three starts that are near */
const oneRequest = async (connection: PoolConnection, { masked: memberId, counselorId, startsAt }: Wish): Promise<number[] | null> => {
  const endsAt = new Date(startsAt.getTime() + minutes * minuteMs);
  const around = [new Date(startsAt.getTime() - pause * minuteMs), new Date(endsAt.getTime() + pause * minuteMs)];
  await read(connection, 'SELECT id FROM consent WHERE personId = ? AND live = 1', [memberId]);
  await read(connection, 'SELECT * FROM counselor WHERE id = ?', [counselorId]);
  await read(connection, 'SELECT * FROM counselor_hours WHERE counselorId = ?', [counselorId]);
  const overlaps = "startsAt < ? AND endsAt > ? AND status = 'booked' FOR UPDATE";
  const clash = await read(connection, `SELECT id FROM session WHERE counselorId = ? AND ${overlaps}`, [counselorId, around[1], around[0]]);
  if (clash.length > 0) return near(connection, counselorId, startsAt);
  await read(connection, `SELECT id FROM session WHERE memberId = ? AND ${overlaps}`, [memberId, endsAt, startsAt]);
  await write(connection, { masked: memberId, counselorId, startsAt }, endsAt);
  return null;
};

const write = async (connection: PoolConnection, { masked: memberId, counselorId, startsAt }: Omit<Wish, 'memberId'>, endsAt: Date) => {
  const [id, now] = [randomUUID(), new Date()];
  const session = { id, counselorId, memberId, mode: 'face', startsAt, endsAt, status: 'booked', version: 1, remind: true, bookedAt: now };
  await connection.query(`INSERT INTO session (${Object.keys(session).join(', ')}) VALUES (?)`, [Object.values(session)]);
  const at = { startsAt: startsAt.toISOString() };
  const notices = [
    { personId: memberId, notice: sessionBooked.subject, args: at },
    { personId: counselorId, notice: calendarChanged.subject, args: {} },
  ];
  const line = (subject: string, hearer: string, body: object, dueAt: Date) => [
    ...[randomUUID(), subject, hearer, null, JSON.stringify(body), randomUUID(), now, dueAt, 0, 0],
  ];
  await connection.query('INSERT INTO outbox (id, subject, hearer, lineKey, body, requestId, createdAt, dueAt, tries, failures) VALUES ?', [
    [
      line(sendNotices.subject, 'people', { notices }, now),
      line(remindSession.subject, 'counseling', { sessionId: id, version: 1 }, new Date(startsAt.getTime() - dayMs)),
    ],
  ]);
  const messageId = randomUUID();
  const reply = cipher.seal(JSON.stringify({ ok: true, value: { session } }), { table: 'receipt', column: 'reply', row: messageId });
  const hash = createHmac('sha256', key).update(JSON.stringify({ counselorId, startsAt })).digest('hex');
  await connection.query('INSERT INTO receipt (messageId, actorId, subject, inputHash, reply, at) VALUES (?)', [
    [messageId, memberId, bookSession.subject, hash, reply, now],
  ]);
};

const near = async (connection: PoolConnection, counselorId: string, startsAt: Date): Promise<number[]> => {
  const span = [new Date(startsAt.getTime() - 3 * dayMs), new Date(startsAt.getTime() + 11 * dayMs)] as const;
  const rows = await read<Row>(
    connection,
    "SELECT startsAt, endsAt FROM session WHERE counselorId = ? AND startsAt BETWEEN ? AND ? AND status = 'booked' ORDER BY startsAt",
    [counselorId, ...span],
  );
  const inCity = (at: Date) => Math.floor((at.getTime() / minuteMs + 480) / 1_440) * 1_440 - 480;
  const open = Array.from({ length: 15 }, (_, i) => inCity(span[0]) + i * 1_440).map((day) => ({ from: day + from, to: day + to }));
  const taken = merged(rows.map((row) => ({ from: row.startsAt.getTime() / minuteMs, to: row.endsAt.getTime() / minuteMs + pause })));
  const earliest = Math.ceil(Date.now() / minuteMs) + 60;
  const starts = freeStarts({ open, taken, minutes, pause, every: 30, earliest, before: earliest + 60 * 1_440 });
  return nearest(
    starts.map((start) => ({ start })),
    startsAt.getTime() / minuteMs,
    3,
  ).map(({ start }) => start);
};
