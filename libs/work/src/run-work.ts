import type { Request, WireReply } from '@sanwei/contracts';
import type { DataSource, EntityManager } from 'typeorm';
import { againOrThrow, connectionLost, isDuplicate } from './again.js';
import { type Asked, type Outcome, objectOf, outcomeOf } from './asked.js';
import { findReceipts, hashOf, keepReceipts, replayed } from './receipt.js';
import { openTransaction, type Transaction } from './transaction.js';
import { Work, type WorkOf } from './work.js';

type Act<C extends Request> = (work: Work) => Promise<WireReply<C>>;

/**
 * Runs an act in one transaction with its outbox, trail and receipt, and runs it again after a deadlock or a lost connection.
 * A refusal rolls back. A command whose id has a receipt gets the first reply, whatever the second run would have said.
 * @throws only defects and a database that stays away
 */
export const runWork = async <C extends Request>(db: DataSource, asked: Asked<C>, act: Act<C>): Promise<Outcome<C>> => {
  const kept = new Map<string, unknown>();
  const withReceipt = asked.contract.kind === 'command' && asked.contract.receipt !== 'none';
  for (let attempt = 1; ; attempt++) {
    const transaction = openTransaction(db);
    try {
      return await runOnce(db, transaction, asked, act, new Work(asked, transaction.manager, kept), withReceipt);
    } catch (error) {
      await transaction.rollback();
      if (isDuplicate(error) && withReceipt) {
        // The same command ran at the same time and won: its receipt is there now.
        const [first] = await findReceipts(transaction.manager, [asked.id]);
        await transaction.rollback();
        if (first) return { reply: replayed(first, asked), committed: null };
      }
      await againOrThrow(error, attempt, withReceipt);
    } finally {
      await transaction.release().catch(() => undefined);
    }
  }
};

const runOnce = async <C extends Request>(
  db: DataSource,
  transaction: Transaction,
  asked: Asked<C>,
  act: Act<C>,
  work: Work,
  withReceipt: boolean,
): Promise<Outcome<C>> => {
  const { contract, id } = asked;
  const seen = async (by: EntityManager) => (withReceipt ? (await findReceipts(by, [id]))[0] : undefined);
  // Outside the transaction, so that an act may ask the outside before it holds a connection; the receipt's key decides anyway.
  const before = await seen(db.manager);
  if (before) return { reply: replayed(before, asked), committed: null };
  const reply = await act(work);
  if (!reply.ok) {
    await transaction.rollback();
    // The refusal may be of our own making: the first tap has just committed. On the same connection: one act never holds two.
    const meanwhile = await seen(transaction.manager);
    await transaction.rollback();
    return { reply: meanwhile ? replayed(meanwhile, asked) : reply, committed: null };
  }
  if (contract.trail) work.record(contract.trail.action, objectOf(asked), outcomeOf(asked));
  const value = contract.output.parse(reply.value) as never;
  const toRelay = await work.flush();
  if (withReceipt) await keepReceipts(transaction.manager, [{ ...asked, hash: hashOf(asked), reply: { ok: true, value } }]);
  await transaction.commit();
  return { reply: { ok: true, value }, committed: { hints: work.hints, toRelay } };
};

/** A reading: no transaction, one statement is one snapshot. A trail line is written before the answer leaves. */
export const runReading = async <C extends Request>(db: DataSource, asked: Asked<C>, act: Act<C>): Promise<Outcome<C>> => {
  try {
    return await readOnce(db, asked, act);
  } catch (error) {
    // A connection of the pool may have died unseen; reading again does no harm.
    if (!connectionLost(error)) throw error;
    return readOnce(db, asked, act);
  }
};

const readOnce = async <C extends Request>(db: DataSource, asked: Asked<C>, act: Act<C>): Promise<Outcome<C>> => {
  const work = new Work(asked, db.manager);
  const reply = await act(work);
  if (!reply.ok) return { reply, committed: null };
  const { trail } = asked.contract;
  if (trail) work.record(trail.action, objectOf(asked), outcomeOf(asked));
  await flushAlone(db, work);
  return { reply: { ok: true, value: asked.contract.output.parse(reply.value) as never }, committed: null };
};

/** What must remain of a refused asking, in a transaction of its own. */
export const recordRefusal = async (db: DataSource, asked: WorkOf, action: string, object: string, outcome: string): Promise<void> => {
  const work = new Work(asked, db.manager);
  work.record(action, object, outcome);
  await flushAlone(db, work);
};

/** All of it or nothing: a trail line whose place in the sealer's queue is missing would look like one that was put in by hand. */
const flushAlone = async (db: DataSource, work: Work): Promise<void> => {
  const transaction = openTransaction(db);
  try {
    await work.flush(transaction.manager);
    await transaction.commit();
  } finally {
    await transaction.rollback();
    await transaction.release();
  }
};
