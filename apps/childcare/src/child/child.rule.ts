import type { ChildId, PersonId } from '@sanwei/contracts';
import { childAges } from '@sanwei/contracts/childcare/child';
import { fullYears, ok, refuse } from '@sanwei/kernel';
import { readIdNumber } from './id-number.rule.js';

/** `mark` is a keyed hash of the ID number, which itself is never stored; `name` and `bornOn` are sealed. `usedAt` is when its guardian last wrote something of it. */
export type Child = { id: ChildId; guardianId: PersonId; mark: string; name: string; bornOn: string; addedAt: Date; usedAt: Date };

/** A family may add so many children; more is a matter for the branch, and keeps one login from trying ID numbers. */
export const mostChildren = 8;

export type NewChild = { name: string; bornOn: string; idNumber: string };

/** What can be said of one child without looking anything up. @param today YYYY-MM-DD in the city; @param position from 0, for the answer */
export const checkChild = (child: NewChild, position: number, today: string) => {
  const read = readIdNumber(child.idNumber);
  if (!read.ok) return refuse('IdNumberWrong', { position });
  if (read.value.bornOn !== child.bornOn) return refuse('BornOnMismatch', { position });
  const years = fullYears(child.bornOn, today);
  if (years < childAges.youngest || years > childAges.oldest) return refuse('NotAChild', { position, ...childAges });
  return ok({ idNumber: read.value.number });
};
