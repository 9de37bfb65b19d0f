import { nobody, type Reply, type Request, type WireReply } from '@sanwei/contracts';
import type { DataSource } from 'typeorm';
import { againOrThrow } from './again.js';
import { type Asked, type Committed, objectOf, outcomeOf } from './asked.js';
import { newId } from './new-id.js';
import { findReceipts, hashOf, keepReceipts, replayed } from './receipt.js';
import { openTransaction, type Transaction } from './transaction.js';
import { SharedWork } from './work.js';

export type ActOnAll<C extends Request> = (asked: readonly Asked<C>[], work: SharedWork) => Promise<readonly Reply<C>[]>;
export type GatheredOutcome<C extends Request> = { replies: WireReply<C>[]; committed: Committed | null };

/**
 * Many askings of one contract in one transaction, each with its own reply and receipt. The handler must write nothing for
 * one that it refuses: the others commit. A double tap inside the batch gets the first one's reply.
 * @throws a defect, of whichever asking; the caller then runs them singly
 */
export const runGathered = async <C extends Request>(
  db: DataSource,
  all: readonly Asked<C>[],
  act: ActOnAll<C>,
): Promise<GatheredOutcome<C>> => {
  for (let attempt = 1; ; attempt++) {
    const transaction = openTransaction(db);
    try {
      return await runOnce(transaction, all, act);
    } catch (error) {
      await transaction.rollback();
      // Another instance may have committed one of these ids meanwhile: run again, and its receipt is found.
      await againOrThrow(error, attempt, true);
    } finally {
      await transaction.release().catch(() => undefined);
    }
  }
};

const runOnce = async <C extends Request>(
  transaction: Transaction,
  all: readonly Asked<C>[],
  act: ActOnAll<C>,
): Promise<GatheredOutcome<C>> => {
  const replyOf = new Map<string, { first: Asked<C>; reply: WireReply<C> }>();
  const known = async (of: readonly Asked<C>[]) => {
    const found = new Map(
      (
        await findReceipts(
          transaction.manager,
          of.map(({ id }) => id),
        )
      ).map((receipt) => [receipt.messageId, receipt]),
    );
    for (const asked of of) {
      const receipt = found.get(asked.id);
      if (receipt) replyOf.set(asked.id, { first: asked, reply: replayed(receipt, asked) });
    }
  };
  const firsts = [...new Map([...all].reverse().map((asked) => [asked.id, asked])).values()].reverse();
  await known(firsts);
  const fresh = firsts.filter(({ id }) => !replyOf.has(id));
  let committed: Committed | null = null;
  const [first] = fresh;
  if (first) {
    // Nobody's, and under an id of its own: the first one's would be taken for everybody's.
    const now = new Date(Math.max(...fresh.map((asked) => asked.now.getTime())));
    const work = new SharedWork(
      { service: first.service, actor: nobody, now, requestId: newId(), mask: first.mask ?? null },
      transaction.manager,
    );
    const replies = await act(fresh, work);
    const kept = fresh.map((asked, i) => ({
      ...asked,
      hash: hashOf(asked),
      reply: stripped(asked.contract, replies[i]!),
    }));
    for (const { reply, ...asked } of kept) replyOf.set(asked.id, { first: asked, reply });
    for (const one of kept)
      if (one.contract.trail && one.reply.ok) work.recordFor(one, one.contract.trail.action, objectOf(one), outcomeOf(one));
    const toRelay = await work.flush();
    await keepReceipts(
      transaction.manager,
      kept.filter(({ reply }) => reply.ok),
    );
    await transaction.commit();
    committed = { hints: work.hints, toRelay };
    const refused = kept.filter(({ reply }) => !reply.ok);
    if (refused.length > 0) await known(refused);
    await transaction.rollback();
  }
  return { replies: all.map((asked) => sameAsking(replyOf.get(asked.id)!, asked)), committed };
};

const stripped = <C extends Request>(contract: C, reply: Reply<C>): WireReply<C> =>
  reply.ok ? { ok: true, value: contract.output.parse(reply.value) as never } : reply;

const sameAsking = <C extends Request>({ first, reply }: { first: Asked<C>; reply: WireReply<C> }, asked: Asked<C>): WireReply<C> => {
  const same = first === asked || (first.actor.id === asked.actor.id && hashOf(first) === hashOf(asked));
  return same ? reply : { ok: false, error: { code: 'CommandIdTaken' } };
};
