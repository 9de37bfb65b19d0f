import { createHmac } from 'node:crypto';
import type { Actor, Request, WireReply } from '@sanwei/contracts';
import { cityDay, startOfCityDay } from '@sanwei/kernel';
import { FieldCipher } from '@sanwei/security';
import type { EntityManager } from 'typeorm';
import type { Asked } from './asked.js';
import { insertRows } from './insert-rows.js';
import { type Receipt, receipts } from './receipt.table.js';

/**
 * What was asked, for telling a second tap from another asking. Keyed: a phone or an identity number could be guessed from a bare hash.
 * Stable over key order, since both sides parse with the same contract.
 */
export const hashOf = ({ receiptKey, input }: { receiptKey: Buffer; input: unknown }): string =>
  createHmac('sha256', receiptKey).update(JSON.stringify(input)).digest('hex');

export const findReceipts = (manager: EntityManager, ids: readonly string[]): Promise<Receipt[]> =>
  manager.query('SELECT messageId, actorId, subject, inputHash, reply, at FROM receipt WHERE messageId IN (?)', [[ids]].flat()) as Promise<
    Receipt[]
  >;

/** A reply repeats what the person wrote (a child's name, say), so a receipt keeps it sealed, whatever it is. */
const ciphers = new WeakMap<Buffer, FieldCipher>();
const cipherOf = (receiptKey: Buffer): FieldCipher => {
  const known = ciphers.get(receiptKey);
  if (known) return known;
  const made = new FieldCipher(new Map([[1, createHmac('sha256', receiptKey).update('reply').digest()]]));
  ciphers.set(receiptKey, made);
  return made;
};
const placeOf = (messageId: string) => ({ table: 'receipt', column: 'reply', row: messageId });

const isUnsigned = (contract: Request) => contract.kind === 'command' && contract.receipt === 'unsigned';
/** Services alone ask what is kept unsigned, each under ids of its own outbox. */
const signatureOf = ({ actor, contract }: { actor: Actor; contract: Request }): string => (isUnsigned(contract) ? 'system' : actor.id);

/** The first reply, for the same person asking the same thing; anybody or anything else with that id gets nothing. */
export const replayed = <C extends Request>(receipt: Receipt, asked: Asked<C>): WireReply<C> => {
  const { messageId, actorId, subject, inputHash, reply } = receipt;
  const same = actorId === signatureOf(asked) && subject === asked.contract.subject && inputHash === hashOf(asked);
  if (!same || reply === null) return { ok: false, error: { code: 'CommandIdTaken' } };
  return JSON.parse(cipherOf(asked.receiptKey).open(reply, placeOf(messageId))) as WireReply<C>;
};

type Kept = Asked<Request> & { hash: string; reply: unknown };
export const keepReceipts = (manager: EntityManager, kept: readonly Kept[]): Promise<void> =>
  insertRows(
    manager,
    receipts,
    kept.map(({ id, actor, contract, hash, reply, now, receiptKey }) => ({
      messageId: id,
      actorId: signatureOf({ actor, contract }),
      subject: contract.subject,
      inputHash: hash,
      reply: cipherOf(receiptKey).seal(JSON.stringify(reply), placeOf(id)),
      at: isUnsigned(contract) ? startOfCityDay(cityDay(now)) : now,
    })),
  );
