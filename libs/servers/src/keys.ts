import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { demoMark, type PrivateJwk, type PublicJwk, type PublicJwks } from '@sanwei/settings';

/** An Ed25519 pair per service as JWK, marked as demo so that production refuses it; `kid` is the service's name. */
export function passportKeys<S extends string>(services: readonly S[]): { own: Record<S, PrivateJwk>; all: PublicJwks } {
  const own = Object.fromEntries(services.map((service) => [service, keyPair(service)])) as Record<S, PrivateJwk>;
  return { own, all: { keys: services.map((service) => publicPart(own[service])) } };
}

function keyPair(kid: string): PrivateJwk {
  const { x, d } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  if (!x || !d) throw new Error('an Ed25519 key has the members x and d');
  return { kty: 'OKP', crv: 'Ed25519', x, d, kid, demo: true };
}

const publicPart = ({ kty, crv, x, kid, demo }: PrivateJwk): PublicJwk => ({ kty, crv, x, kid, demo });

/** 32 bytes for encryption, marked as demo: 27 of them are random, which is plenty for invented people. */
export const demoKey = (): Buffer => Buffer.concat([Buffer.from(demoMark), randomBytes(32 - demoMark.length)]);

/** A password or API secret, marked as demo; letters, digits, - and _ only. */
export const demoSecret = (): string => demoMark + randomBytes(24).toString('base64url');
