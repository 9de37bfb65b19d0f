import { type Actor, type Request, readInput, type WireReply, whyNotAsk } from '@sanwei/contracts';
import { type Asked, type Committed, objectOf, recordRefusal } from '@sanwei/work';
import type { Asking } from './asking.js';
import type { ServiceRoom } from './service-room.js';

/** Permission and shape, before a handler sees anything. @returns the asking ready for work, or why not */
export const admit = async <C extends Request>(
  room: ServiceRoom,
  contract: C,
  asking: Asking,
): Promise<{ asked: Asked<C> } | { reply: WireReply<C> }> => {
  const { id, requestId, address } = asking;
  const why = whyNotAsk(contract, asking.actor);
  const actor = why === null && isWorkOfStaff(contract) ? asking.actor : maskedIn(room, asking.actor);
  // One request asks several services: its id in two schemas would say who is behind a mask.
  const kept = room.mask ? room.mask.mask(requestId) : requestId;
  const of = { service: room.service, actor, now: room.time.now(), requestId: kept, mask: room.mask };
  const workOf = { ...of, address: contract.countsAddress ? address : null };
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

/** Staff answer for what they do under their own id; whoever comes for themselves is masked, also one of the staff. */
const isWorkOfStaff = (contract: Request): boolean =>
  !contract.for.some((audience) => audience === 'member' || audience === 'signedIn' || audience === 'anyone');
const maskedIn = ({ mask }: ServiceRoom, actor: Actor): Actor =>
  mask && actor.kind === 'person' ? { ...actor, id: mask.mask(actor.id) } : actor;

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
