import { type Request, readInput, type WireReply, whyNotAsk } from '@sanwei/contracts';
import { type Asked, type Committed, objectOf, recordRefusal } from '@sanwei/work';
import type { Asking } from './asking.js';
import type { ServiceRoom } from './service-room.js';

/** Permission and shape, before a handler sees anything. @returns the asking ready for work, or why not */
export const admit = async <C extends Request>(
  room: ServiceRoom,
  contract: C,
  asking: Asking,
): Promise<{ asked: Asked<C> } | { reply: WireReply<C> }> => {
  const { id, actor, requestId, address } = asking;
  const workOf = { service: room.service, actor, now: room.time.now(), requestId, address: contract.countsAddress ? address : null };
  const why = whyNotAsk(contract, actor);
  if (why) {
    const { trail } = contract;
    await recordRefusal(room.db, workOf, trail?.action ?? contract.subject.slice(0, 60), objectIn(asking.body, trail?.of), why.code);
    return { reply: { ok: false, error: why } };
  }
  // Nobody waits any more, and nothing has been done: the client asks again with the same id.
  if (asking.until < Date.now()) return { reply: { ok: false, error: { code: 'TimedOut' } } };
  const input = readInput(contract.input, asking.body);
  if (!input.ok) return { reply: { ok: false, error: { code: 'InvalidInput', fields: input.fields } } };
  return { asked: { ...workOf, contract, id, input: input.value, receiptKey: room.receiptKey } };
};

/** The id that somebody who may not ask has named; nothing else of the unread input gets into the trail. */
const objectIn = (body: unknown, field: string | undefined): string => {
  const named = field ? (body as Record<string, unknown> | null)?.[field] : undefined;
  return typeof named === 'string' && /^[0-9a-f-]{36}$/.test(named) ? named : '';
};

/** Tells the relay and whoever looks on. Only after the commit. */
export const afterCommit = (room: ServiceRoom, committed: Committed | null): void => {
  if (!committed) return;
  if (committed.toRelay) room.relay.wake();
  for (const topic of committed.hints) room.wire.hint(room.service, topic);
};

/** A refused asking of a contract with a trail leaves a line of its own: the act was rolled back, the attempt was made. */
export const recordRefused = async <C extends Request>(room: ServiceRoom, asked: Asked<C>, reply: WireReply<C>): Promise<void> => {
  const { trail } = asked.contract;
  if (reply.ok || !trail) return;
  await recordRefusal(room.db, asked, trail.action, objectOf(asked), (reply.error as { code: string }).code);
};

export const defect = (
  room: ServiceRoom,
  subject: string,
  requestId: string,
  error: unknown,
): { ok: false; error: { code: 'Defect'; requestId: string } } => {
  room.onDefect(error, { subject, requestId });
  return { ok: false, error: { code: 'Defect', requestId } };
};
