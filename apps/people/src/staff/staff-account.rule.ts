import type { PersonId } from '@sanwei/contracts';

/** How a member of staff signs in. `passwordHash` is argon2id with its parameters and salt. */
export type StaffAccount = { personId: PersonId; username: string; passwordHash: string; createdAt: Date; passwordSetAt: Date };

/** The one way to write a username: capitals and full-width letters do not make another account. */
export const plainUsername = (username: string): string => username.normalize('NFKC').trim().toLowerCase();
