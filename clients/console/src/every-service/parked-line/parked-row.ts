import type { AskedService, ParkedLinesQuery } from '../../generated/documents.js';
import { services } from '../services.js';

export type ParkedRow = NonNullable<ParkedLinesQuery['people']>['items'][number] & { service: AskedService };

/** The oldest first: it is the one that something has waited for the longest. */
export const rowsOf = (data: ParkedLinesQuery): ParkedRow[] =>
  services
    .flatMap((service) => (data[service]?.items ?? []).map((line) => ({ ...line, service })))
    .sort((a, b) => a.parkedAt.localeCompare(b.parkedAt));
