import type { ConsentsQuery } from '../../generated/documents.js';

type Service = NonNullable<NonNullable<ConsentsQuery['viewMe']>['consents']>[number];
export type Consent = Service['items'][number] & { service: Service['service'] };

/** Of all services: what holds, what has been taken back, and which services did not answer. The newest first. */
export function consentsOf(data: ConsentsQuery) {
  const services = data.viewMe?.consents ?? [];
  const all: Consent[] = services.flatMap(({ service, items }) => items.map((item) => ({ ...item, service })));
  const newest = all.sort((a, b) => Date.parse(b.givenAt) - Date.parse(a.givenAt));
  return {
    active: newest.filter(({ withdrawnAt }) => withdrawnAt === null),
    ended: newest.filter(({ withdrawnAt }) => withdrawnAt !== null),
    silent: services.flatMap(({ service, note }) => (note === null ? [] : [{ service, note }])),
  };
}
