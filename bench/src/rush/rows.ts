import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { enrollChildren, placesGiven } from '@sanwei/contracts/childcare/enrollment';
import { sendNotices } from '@sanwei/contracts/people/notice';
import { FieldCipher } from '@sanwei/security';
import type { Pool, PoolConnection } from 'mysql2/promise';
import type { Family, OpenClass } from './families.js';

const receiptKey = randomBytes(32);
const cipher = new FieldCipher(new Map([[1, receiptKey]]));
const hashOf = (text: string) => createHmac('sha256', receiptKey).update(text).digest('hex');

/** The same rows as the use case leaves: places, receipts with their replies (sealed, as ours are), notice lines. */
export const rowsOf = (
  families: readonly { family: Family; status: string; firstRank: number }[],
  { id: classId, programId }: OpenClass,
  now: Date,
) => {
  const places: unknown[][] = [];
  const receipts: unknown[][] = [];
  for (const { family, status, firstRank } of families) {
    const { guardianId, children } = family;
    const applicationId = randomUUID();
    const shown = children.map((child, i) => ({
      id: randomUUID(),
      applicationId,
      childId: child.id,
      classId,
      status,
      rank: firstRank + i,
      offerEndsAt: null,
    }));
    for (const [i, child] of children.entries())
      places.push([
        shown[i]!.id,
        programId,
        classId,
        applicationId,
        child.id,
        child.mark,
        guardianId,
        status,
        firstRank + i,
        children.length > 1,
        null,
        now,
        1,
      ]);
    const input = JSON.stringify({ classId, childIds: children.map((child) => child.id), together: children.length > 1 });
    const reply = JSON.stringify({ ok: true, value: { applicationId, places: shown } });
    const messageId = randomUUID();
    const sealed = cipher.seal(reply, { table: 'receipt', column: 'reply', row: messageId });
    receipts.push([messageId, guardianId, enrollChildren.subject, hashOf(input), sealed, now]);
  }
  const said = { notice: placesGiven.subject, args: { classId } };
  const body = JSON.stringify({ notices: families.map(({ family }) => ({ personId: family.guardianId, ...said })) });
  const line = [randomUUID(), sendNotices.subject, 'people', null, body, randomUUID(), now, now, 0, 0];
  return { places, receipts, line };
};

export const placesOnly = (connection: PoolConnection, places: unknown[][]) =>
  connection.query(
    'INSERT INTO place (id, programId, classId, applicationId, childId, childMark, guardianId, status, rank, together, offerEndsAt, appliedAt, live) VALUES ?',
    [places],
  );

export const insertAll = async (connection: PoolConnection, { places, receipts, line }: ReturnType<typeof rowsOf>) => {
  await placesOnly(connection, places);
  await connection.query('INSERT INTO receipt (messageId, actorId, subject, inputHash, reply, at) VALUES ?', [receipts]);
  await connection.query('INSERT INTO outbox (id, subject, hearer, lineKey, body, requestId, createdAt, dueAt, tries, failures) VALUES ?', [
    [line],
  ]);
};

export const inTransaction = async (pool: Pool, act: (connection: PoolConnection) => Promise<void>): Promise<void> => {
  for (;;) {
    const connection = await pool.getConnection();
    try {
      await connection.query('START TRANSACTION');
      await act(connection);
      await connection.query('COMMIT');
      return;
    } catch (error) {
      await connection.query('ROLLBACK');
      const { errno } = error as { errno?: number };
      if (errno !== 1213 && errno !== 1205) throw error;
    } finally {
      connection.release();
    }
  }
};
