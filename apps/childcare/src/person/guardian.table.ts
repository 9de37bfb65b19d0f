import type { PersonId } from '@sanwei/contracts';
import { id, instant, maybe, table } from '@sanwei/work';

/**
 * One row for whoever has given a consent or closed the account. After an erasure it stays, a bare id: a passport made just before may
 * be shown for some seconds more, and nothing is written for the person again. `turnAt` is written by both, since on several nodes a
 * lock counts only where the row is written.
 */
export type Guardian = { personId: PersonId; turnAt: Date; erasedAt: Date | null };
export const guardians = table<Guardian>('guardian', { personId: id(true), turnAt: instant(), erasedAt: maybe(instant()) });
