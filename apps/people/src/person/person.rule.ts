import type { PersonId } from '@sanwei/contracts';

/**
 * Somebody with an account. Openid and phone are sealed for sending and found by their blind index; both are gone after closing.
 * `openidIndex` and `phoneIndex` are unique: one person per WeChat account and per phone.
 */
export type Person = {
  id: PersonId;
  displayName: string | null;
  openidIndex: string | null;
  openidSealed: string | null;
  phoneIndex: string | null;
  phoneSealed: string | null;
  joinedAt: Date;
  closedAt: Date | null;
};

export const newPerson = (id: PersonId, now: Date, rest: Partial<Person> = {}): Person => ({
  id,
  displayName: null,
  openidIndex: null,
  openidSealed: null,
  phoneIndex: null,
  phoneSealed: null,
  joinedAt: now,
  closedAt: null,
  ...rest,
});

/** What only the person sees of the own phone. */
export const tailOf = (phone: string): string => phone.slice(-4);
