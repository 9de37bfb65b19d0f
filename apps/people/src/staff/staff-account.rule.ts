import type { PersonId } from '@sanwei/contracts';

/**
 * How a member of staff signs in. `passwordHash` is argon2id with its parameters and salt. `mustChange`: the password is one that
 * somebody else has seen, so it opens nothing but its own change. Disabled accounts stay, so that a username is never given again.
 */
export type StaffAccount = {
  personId: PersonId;
  username: string;
  passwordHash: string;
  createdAt: Date;
  passwordSetAt: Date;
  mustChange: boolean;
  disabledAt: Date | null;
  /** Written by each sign-in, so that one that meets a reset or a disabling takes turns with it. */
  signedInAt: Date | null;
  /** Written by each act of an administrator, so that those on one account follow one another. */
  changedAt: Date | null;
};

/** The one way to write a username: capitals and full-width letters do not make another account. */
export const plainUsername = (username: string): string => username.normalize('NFKC').trim().toLowerCase();
