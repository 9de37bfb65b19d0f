import { createHash } from 'node:crypto';
import type { Fact, Service } from '@sanwei/contracts';
import type { SharedWork } from './work.js';

/** Lines of one key arrive in order; the key itself is hashed, since it may be a person's id. */
export const lineKeyOf = (fact: Fact, key: string): string => createHash('sha256').update(`${fact.subject}|${key}`).digest('base64url');

/** Which hearers have not yet committed what was told under this key; a line that is parked counts. */
export const hearersLeft = async (work: SharedWork, fact: Fact, key: string): Promise<Service[]> => {
  const rows = await work.sql<{ hearer: Service }>('SELECT DISTINCT hearer FROM outbox WHERE lineKey = ?', [lineKeyOf(fact, key)]);
  return rows.map(({ hearer }) => hearer);
};
