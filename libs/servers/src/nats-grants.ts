import type { Request } from '@sanwei/contracts/contract';
import type { Fact } from '@sanwei/contracts/fact';
import { heardAt } from '@sanwei/contracts/fact';
import { contracts, facts } from '@sanwei/contracts/registry';
import { type Service, services, servicesWithRows } from '@sanwei/contracts/service';

/** What one NATS user may send and listen to. Replies to what it was asked are always allowed. */
export type NatsGrant = { publish: string[]; subscribe: string[] };

/** The wire as far as rights depend on it. */
export type Wire = { contracts: readonly Pick<Request, 'subject' | 'askedBy'>[]; facts: readonly Pick<Fact, 'subject' | 'heardBy'>[] };

/** The prefix of a process's reply inbox: with one shared prefix, any service could listen to the replies of others. */
export const inboxOf = (service: string): string => `_INBOX_${service}`;

/** The rights of each process, computed from the contracts; nothing else is allowed. */
export function natsGrants(wire: Wire = { contracts, facts }): Record<Service, NatsGrant> {
  return Object.fromEntries(services.map((service) => [service, grantOf(service, wire)])) as Record<Service, NatsGrant>;
}

function grantOf(service: Service, wire: Wire): NatsGrant {
  const asks = wire.contracts.filter((contract) => contract.askedBy.includes(service)).map((contract) => contract.subject);
  const inbox = `${inboxOf(service)}.>`;
  if (!(servicesWithRows as readonly string[]).includes(service)) {
    const hears = wire.facts.filter((fact) => fact.heardBy.includes(service)).map((fact) => heardAt(service, fact as Fact));
    return { publish: asks, subscribe: [inbox, 'hint.>', ...hears] };
  }
  // Its own subjects: a service asks itself what it put off (`work.later`).
  const own = `${service}.>`;
  const others = asks.filter((subject) => !subject.startsWith(`${service}.`));
  return { publish: [own, `*.hears.${service}.>`, `hint.${service}.>`, ...others], subscribe: [own, inbox] };
}
