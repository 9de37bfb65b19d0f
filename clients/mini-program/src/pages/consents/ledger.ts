import type { ConsentsQuery } from '../../generated/documents.js';

type Service = NonNullable<NonNullable<ConsentsQuery['viewMe']>['consents']>[number];
export type Consent = Service['items'][number] & { service: Service['service'] };
/** What is taken back, and by which command: matchmaking has several purposes, the others one each. */
export type Purpose = 'register' | 'recommendation' | 'contactRelease' | 'guardian' | 'informed';

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

// The ledger names a consent by its title: these are the titles of matchmaking's texts.
const byTitle: Readonly<Record<string, Purpose>> = {
  加入单身职工库: 'register',
  自动推荐: 'recommendation',
  双方同意后交换联系方式: 'contactRelease',
};

/** Undefined when this version of the page does not know the consent yet: it is taken back in its service then. */
export const purposeOf = ({ service, title }: Pick<Consent, 'service' | 'title'>): Purpose | undefined =>
  service === 'childcare' ? 'guardian' : service === 'counseling' ? 'informed' : service === 'matchmaking' ? byTitle[title] : undefined;
