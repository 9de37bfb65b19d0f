import { counter, hash, id, instant, table, text, whole, word } from './table.js';

/** Who did what to which thing, reads and refusals too. The service's own database user may insert and read, never change. */
export type TrailLine = { id: string; at: Date; actorId: string; action: string; object: string; outcome: string; requestId: string };
export const trail = table<TrailLine>(
  'trail',
  { id: id(true), at: instant(), actorId: word(64), action: text(60), object: word(64), outcome: word(40), requestId: word(64) },
  [{ columns: ['at'] }],
);

/** Lines that the sealer has not yet chained. A row is taken away when its seal is written, in the same transaction. */
export type UnsealedLine = { seq: number; trailId: string };
export const unsealed = table<UnsealedLine>('trail_unsealed', { seq: counter(), trailId: id() });

/** One link: HMAC over the link before and the line. `link` counts from 1 without a gap, so a taken-out link shows too. */
export type Seal = { link: number; trailId: string; mac: string; sealedAt: Date };
export const seals = table<Seal>('trail_seal', { link: { ...whole(), primary: true }, trailId: id(), mac: hash(), sealedAt: instant() }, [
  { columns: ['trailId'], unique: true },
]);
