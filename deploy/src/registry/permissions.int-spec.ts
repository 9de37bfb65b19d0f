import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headers, type NatsConnection } from '@nats-io/transport-node';
import { type Request, roles, type Service, serviceIn, services } from '@sanwei/contracts';
import { contracts, facts } from '@sanwei/contracts/registry';
import { aService, natsFor, person, type TestService, testKeys } from '@sanwei/testing';
import { connectNats, type Signer, signerOf } from '@sanwei/wire';
import { everyService } from './every-service.example.js';

const running: TestService[] = [];
const signers = new Map<Service, Signer>();
let nats: NatsConnection;
beforeAll(async () => {
  for (const parts of everyService()) running.push(await aService(parts));
  for (const service of services) signers.set(service, await signerOf(service, testKeys().passport[service].key));
  nats = await connectNats(natsFor('probe'), 'probe', () => undefined);
}, 60_000);
afterAll(async () => {
  await nats.close();
  for (const service of running) await service.stop();
});

/** Past the gateway and past the rights in NATS: what the service itself says. An empty input, so that nothing is done. */
const codeFor = async (contract: Request, passport: string | null): Promise<string | null> => {
  const head = headers();
  head.set('id', randomUUID());
  if (passport) head.set('passport', passport);
  const reply = (await nats.request(contract.subject, '{}', { headers: head, timeout: 20_000 })).json<{ error?: { code: string } }>();
  return reply.error?.code ?? null;
};
/** The contracts that say "not allowed", and those that say anything else. */
const verdicts = async (passport: () => Promise<string | null>) => {
  const verdict = async (contract: Request) => [contract.subject, (await codeFor(contract, await passport())) !== 'NotAllowed'] as const;
  const all = await Promise.all(contracts.map(verdict));
  return all.filter(([, answered]) => answered).map(([subject]) => subject);
};
const subjectsWhere = (may: (contract: Request) => boolean) => contracts.filter(may).map(({ subject }) => subject);

describe('every contract', () => {
  it('names who may ask: one without a rule would be for nobody', () =>
    expect(subjectsWhere((contract) => contract.for.length === 0 || contract.for.some((one) => !known.has(one)))).toEqual([]));

  it.each([...roles])('lets a %s do what it says, and nothing else', async (role) =>
    expect(await verdicts(() => signers.get('people')!.sign(person(randomUUID(), role)))).toEqual(
      subjectsWhere(({ for: those }) => those.includes(role) || those.includes('signedIn') || those.includes('anyone')),
    ),
  );

  it('lets somebody without any role do what anybody may who has a login', async () =>
    expect(await verdicts(() => signers.get('people')!.sign({ ...person(), grants: [] }))).toEqual(
      subjectsWhere((contract) => contract.for.includes('signedIn') || contract.for.includes('anyone')),
    ));

  it('lets nobody in particular do what anybody may', async () =>
    expect(await verdicts(async () => null)).toEqual(subjectsWhere((contract) => contract.for.includes('anyone'))));

  it.each([...services])('lets %s ask what is for the platform and for it, and nothing that is for people', async (service) =>
    expect(await verdicts(() => signers.get(service)!.system())).toEqual(
      subjectsWhere(
        (contract) => contract.for.includes('system') && (serviceIn(contract.subject) === service || contract.askedBy.includes(service)),
      ),
    ),
  );

  it('is shut to a person whose passport a service has signed', async () =>
    expect(await verdicts(() => signers.get('childcare')!.sign(person(randomUUID(), ...roles)))).toEqual([]));
});
const known = new Set<string>([...roles, 'signedIn', 'anyone', 'system']);

describe('what is written of a family', () => {
  it('is for its guardian alone: no role of the staff reads children, consents, health cards or places', () => {
    const family = /^childcare\.(child|guardian-consent|health-card|enrollment)\./;
    const audiences = contracts.filter(({ subject }) => family.test(subject)).flatMap((contract) => contract.for);
    expect(new Set(audiences)).toEqual(new Set(['member', 'system']));
  });
});

describe('who uses counseling', () => {
  const audiences = (of: RegExp) =>
    [...new Set(contracts.filter(({ subject }) => of.test(subject)).flatMap((contract) => contract.for))].sort();
  // The trail is read by the audit administrator, who sees masks and days, and of the consent text staff see full tens: each has its own spec.
  it('is known to the member and their counselor alone: no other role lists, counts or reads', () => {
    expect(audiences(/^counseling\.(?!hotline|health|outbox|trail|counselor\.|consent\.list-consent-texts)/)).toEqual([
      'counselor',
      'member',
      'system',
    ]);
    expect(
      contracts
        .filter((one) => one.subject.startsWith('counseling.session') && one.for.includes('counselor'))
        .map(({ subject }) => subject),
    ).toEqual(['counseling.session.list-my-calendar.v1']);
  });
  it('is not told to another service: nothing that counseling says to others carries a person but notices', () => {
    expect(facts.filter(({ subject }) => subject.startsWith('counseling.'))).toEqual([]);
    expect(contracts.filter((one) => one.subject.startsWith('counseling.') && one.askedBy.some((asker) => asker !== 'gateway'))).toEqual(
      [],
    );
  });
});
