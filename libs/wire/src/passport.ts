import { hash } from 'node:crypto';
import { type Actor, passportClaims, type Service, systemActor } from '@sanwei/contracts';
import { type CryptoKey, importJWK, type JWK, jwtVerify, SignJWT } from 'jose';

/** One minute: a gateway that is cut off holds a passport no longer than that. */
export const passportSeconds = 60;
const audience = 'sanwei';

export type Signer = { sign(actor: Actor): Promise<string>; system(): Promise<string> };

/** @param key the service's own Ed25519 private key; `kid` is the service's name */
export const signerOf = async (service: Service, key: JWK): Promise<Signer> => {
  const secret = (await importJWK(key, 'EdDSA')) as CryptoKey;
  const sign = ({ kind, id, grants, loginId, mustChangePassword, steppedUpUntil }: Actor) =>
    new SignJWT({ kind, grants: [...grants], loginId, mustChangePassword, steppedUpUntil })
      .setProtectedHeader({ alg: 'EdDSA', kid: service })
      .setSubject(id)
      .setIssuer(service)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(`${passportSeconds}s`)
      .sign(secret);
  let own: { token: string; until: number } | null = null;
  const system = async () => {
    if (!own || own.until < Date.now())
      own = { token: await sign(systemActor(service)), until: Date.now() + (passportSeconds - 15) * 1000 };
    return own.token;
  };
  return { sign, system };
};

export type PassportKeys = { keys: JWK[] };
export type Verifier = (token: string) => Promise<Actor | null>;

/** Only `people` speaks for persons; any other service speaks for itself alone. */
const speaksFor = (issuer: string, actor: Actor) => (actor.kind === 'system' ? actor.id === `system:${issuer}` : issuer === 'people');

/** Checks signature, audience, age and who may speak for whom. The verdict on a token is kept until the token is too old. */
export const verifierOf = async ({ keys }: PassportKeys): Promise<Verifier> => {
  const keyOf = new Map<string, CryptoKey>();
  for (const key of keys) keyOf.set(key.kid ?? '', (await importJWK(key, 'EdDSA')) as CryptoKey);
  const seen = new Map<string, { actor: Actor; until: number }>();
  return async (token) => {
    const name = hash('sha256', token, 'base64');
    const kept = seen.get(name);
    if (kept) return kept.until > Date.now() ? kept.actor : null;
    try {
      const found = await jwtVerify(token, ({ kid }) => keyOf.get(kid ?? '') ?? Promise.reject(new Error('unknown key')), {
        audience,
        algorithms: ['EdDSA'],
        maxTokenAge: `${passportSeconds}s`,
        clockTolerance: 5,
      });
      const claims = passportClaims.parse(found.payload);
      const { sub, ...rest } = claims;
      const actor: Actor = { id: sub, ...rest };
      if (found.payload.iss !== found.protectedHeader.kid || !speaksFor(found.payload.iss ?? '', actor)) return null;
      if (seen.size > 20_000) seen.clear();
      seen.set(name, { actor, until: (found.payload.exp ?? 0) * 1000 });
      return actor;
    } catch {
      return null;
    }
  };
};
