import { createHash } from 'node:crypto';
import type { Fact } from '@sanwei/contracts';

/** Lines of one key arrive in order; the key itself is hashed, since it may be a person's id. */
export const lineKeyOf = (fact: Fact, key: string): string => createHash('sha256').update(`${fact.subject}|${key}`).digest('base64url');
