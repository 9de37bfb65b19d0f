import { describe, expect, it, jest } from '@jest/globals';
import { nobody, systemActor } from '@sanwei/contracts';
import { person, testKeys } from '@sanwei/testing';
import { importJWK, type JWK, SignJWT, UnsecuredJWT } from 'jose';
import { passportSeconds, signerOf, verifierOf } from './passport.js';

const { passport } = testKeys();
const verify = await verifierOf(passport.childcare.keys);
const people = await signerOf('people', passport.people.key);
const parent = person();

type Claims = Record<string, unknown>;
const claims = { kind: 'person', grants: [{ role: 'member', scope: { of: 'city', id: null } }], loginId: null };
/** A passport as somebody might make it who has this key. */
const forged = async (
  key: JWK,
  over: { kid?: string; issuer?: string; audience?: string; subject?: string; age?: number; claims?: Claims },
) => {
  const { kid = 'people', issuer = 'people', audience = 'sanwei', subject = parent.id, age = 0 } = over;
  const issued = Math.floor(Date.now() / 1000) - age;
  return new SignJWT({ ...claims, ...over.claims })
    .setProtectedHeader({ alg: 'EdDSA', kid })
    .setSubject(subject)
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt(issued)
    .setExpirationTime(issued + 3_600)
    .sign((await importJWK(key, 'EdDSA')) as CryptoKey);
};
type CryptoKey = Parameters<SignJWT['sign']>[0];

describe('a passport', () => {
  it('says who asks, with roles and login, when `people` has signed it', async () =>
    expect(await verify(await people.sign(parent))).toEqual(parent));
  it('says that the password must go, and until when a second factor counts as shown', async () => {
    const more = { grants: [], mustChangePassword: true, steppedUpUntil: Date.now() + 60_000 };
    expect(await verify(await people.sign({ ...parent, ...more }))).toEqual({ ...parent, ...more });
  });
  it('carries grants for the city, a branch, a site and a case as they are', async () => {
    const limited = (['branch', 'site', 'case'] as const).map((of) => ({ role: 'mediator' as const, scope: { of, id: parent.id } }));
    const grants = [...parent.grants, ...limited];
    expect(await verify(await people.sign({ ...parent, grants }))).toEqual({ ...parent, grants });
  });
  it('lets a service speak for itself', async () => {
    const childcare = await signerOf('childcare', passport.childcare.key);
    expect(await verify(await childcare.system())).toEqual(systemActor('childcare'));
  });
  it('says the same at the second look', async () => {
    const token = await people.sign(parent);
    expect(await verify(token)).toEqual(await verify(token));
  });
  it('holds a minute, also for one that has been looked at', async () => {
    const token = await people.sign(parent);
    await verify(token);
    const now = Date.now();
    const clock = jest.spyOn(Date, 'now').mockReturnValue(now + (passportSeconds + 1) * 1_000);
    expect(await verify(token)).toBeNull();
    clock.mockRestore();
  });
});

describe('a passport does not hold', () => {
  const own = passport.people.key;
  it.each<[string, () => Promise<string>]>([
    ['under the key of another service', () => forged(passport.childcare.key, {})],
    ['when the gateway speaks for a person', () => forged(passport.gateway.key, { kid: 'gateway', issuer: 'gateway' })],
    ['when a service says that `people` has signed', () => forged(passport.childcare.key, { kid: 'childcare' })],
    [
      'when a service speaks for another service',
      () =>
        forged(passport.matchmaking.key, {
          ...{ kid: 'matchmaking', issuer: 'matchmaking', subject: 'system:childcare' },
          claims: { kind: 'system', grants: [] },
        }),
    ],
    [
      'when `people` speaks for another service',
      () => forged(own, { subject: 'system:childcare', claims: { kind: 'system', grants: [] } }),
    ],
    ['when it is older than a minute, whatever it says of its end', () => forged(own, { age: passportSeconds + 30 })],
    ['when it comes from tomorrow', () => forged(own, { age: -86_400 })],
    ['for another audience', () => forged(own, { audience: 'another-city' })],
    ['from a process that is not there', () => forged(own, { kid: 'nobody', issuer: 'nobody' })],
    ['with a role that does not exist', () => forged(own, { claims: { grants: [{ role: 'mayor', scope: { of: 'city', id: null } }] } })],
    [
      'with a limit that is limited to nothing',
      () => forged(own, { claims: { grants: [{ role: 'branchClerk', scope: { of: 'site', id: null } }] } }),
    ],
    ['with a grant that says nothing of its scope', () => forged(own, { claims: { grants: [{ role: 'branchClerk' }] } })],
    ['for nobody', () => forged(own, { claims: { kind: 'nobody' }, subject: nobody.id })],
    [
      'without a signature',
      async () => new UnsecuredJWT(claims).setSubject(parent.id).setIssuer('people').setAudience('sanwei').setIssuedAt().encode(),
    ],
    [
      'when a letter of it has been changed',
      async () => (await people.sign(parent)).replace(/\.(.)/, (_, first) => `.${first === 'e' ? 'f' : 'e'}`),
    ],
    ['when it is garbage', async () => 'garbage'],
    ['when it is empty', async () => ''],
  ])('%s', async (_when, make) => expect(await verify(await make())).toBeNull());
});
