import type { Fact, Service } from '@sanwei/contracts';
import { lineKeyOf } from './line-key.js';
import type { SharedWork } from './work.js';

/** Which hearers have not yet committed what was told under this key; a line that is parked counts. */
export const hearersLeft = async (work: SharedWork, fact: Fact, key: string): Promise<Service[]> => {
  const rows = await work.sql<{ hearer: Service }>('SELECT DISTINCT hearer FROM outbox WHERE lineKey = ?', [lineKeyOf(fact, key)]);
  return rows.map(({ hearer }) => hearer);
};
