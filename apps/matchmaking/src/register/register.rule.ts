import type { PersonId } from '@sanwei/contracts';

/** A single member in the register. What is known of a member comes with the register's own journey. */
export type RegisteredMember = { personId: PersonId; registeredAt: Date };
