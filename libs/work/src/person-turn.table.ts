import type { PersonId } from '@sanwei/contracts';
import { id, instant, maybe, table } from './table.js';

/**
 * One row for whoever has given a consent, opened a member's phone or closed the account. After an erasure it stays, a bare id: a
 * passport made just before may be shown for some seconds more, and nothing is written for the person again. `turnAt` is written by all
 * of them, since on several nodes a lock counts only where the row is written.
 */
export type PersonTurn = { personId: PersonId; turnAt: Date; erasedAt: Date | null };
export const personTurns = table<PersonTurn>('person_turn', { personId: id(true), turnAt: instant(), erasedAt: maybe(instant()) });
