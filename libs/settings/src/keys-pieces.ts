import { z } from 'zod';
import { piece, type SettingsOf } from './piece.js';
import { json, key32, keysByVersion, wholeBetween } from './shapes.js';
import { weakKey } from './weak-secret.js';

// `demo` marks the key pairs that `npm start` and the tests make.
const publicJwk = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().length(43),
  kid: z.string().min(1),
  demo: z.boolean().optional(),
});
const privateJwk = publicJwk.extend({ d: z.string().length(43) });
// The private half must never travel in the list of public keys.
const jwks = z.object({ keys: z.array(publicJwk.extend({ d: z.undefined().optional() }).strip()).min(1) });

/** Ed25519 keys as JWK; `kid` is the name of the service that signs with it. */
export type PublicJwk = z.infer<typeof publicJwk>;
export type PrivateJwk = z.infer<typeof privateJwk>;
export type PublicJwks = { keys: PublicJwk[] };

const demoKey = { zh: '演示用的密钥不能用于生产', en: 'a demo key must not be used in production' };

export const passportSettings = piece(
  '通行证 / passports',
  {
    key: {
      env: 'SANWEI_PASSPORT_KEY',
      shape: json<PrivateJwk>(privateJwk, 'must be a private Ed25519 JWK with a kid'),
      about: '本服务签发通行证的 Ed25519 私钥（JWK，kid 是服务名）',
      example: '',
      refusedInProduction: (jwk: PrivateJwk) => (jwk.demo ? demoKey : undefined),
    },
    keys: {
      env: 'SANWEI_PASSPORT_KEYS',
      shape: json<PublicJwks>(jwks, 'must be a JWKS of public Ed25519 keys with a kid each, and no private part'),
      about: '所有服务的公钥（JWKS，kid 是服务名）',
      example: '',
      refusedInProduction: ({ keys }: PublicJwks) => (keys.some((jwk) => jwk.demo) ? demoKey : undefined),
    },
  },
  ({ key, keys }) =>
    keys.keys.some((jwk) => jwk.kid === key.kid && jwk.x === key.x)
      ? []
      : [{ env: 'SANWEI_PASSPORT_KEYS', zh: '里面没有本服务自己的公钥', en: "does not hold this service's own public key" }],
);

export const cryptoSettings = piece(
  '加密 / encryption',
  {
    fieldKey: {
      env: 'SANWEI_FIELD_KEY',
      shape: key32(),
      about: '字段加密的主密钥，32 字节 base64',
      example: '',
      refusedInProduction: weakKey,
    },
    fieldKeyVersion: {
      env: 'SANWEI_FIELD_KEY_VERSION',
      shape: wholeBetween(1, 65_535, 1),
      about: '主密钥是第几版；换密钥时加一',
      example: '1',
    },
    olderFieldKeys: {
      env: 'SANWEI_FIELD_KEYS_OLDER',
      shape: keysByVersion(),
      about: '还要能打开旧内容的旧主密钥，JSON：版本到 32 字节 base64；rotate-keys 做完后删去',
      example: '{}',
    },
    indexKey: { env: 'SANWEI_INDEX_KEY', shape: key32(), about: '盲索引的密钥，32 字节 base64', example: '', refusedInProduction: weakKey },
    trailKey: {
      env: 'SANWEI_TRAIL_KEY',
      shape: key32(),
      about: '审计留痕封存的密钥，32 字节 base64',
      example: '',
      refusedInProduction: weakKey,
    },
  },
  ({ fieldKey, fieldKeyVersion, olderFieldKeys, indexKey, trailKey }) => {
    const keys = [fieldKey, ...olderFieldKeys.values(), indexKey, trailKey].map((key) => key.toString('hex'));
    const same = {
      env: 'SANWEI_FIELD_KEY, SANWEI_FIELD_KEYS_OLDER, SANWEI_INDEX_KEY, SANWEI_TRAIL_KEY',
      zh: '密钥必须各不相同',
      en: 'must be different keys',
    };
    const notOlder = { env: 'SANWEI_FIELD_KEYS_OLDER', zh: '旧密钥的版本必须比现在的小', en: 'must have versions below that of the key' };
    return [
      ...(new Set(keys).size < keys.length ? [same] : []),
      ...([...olderFieldKeys.keys()].some((version) => version >= fieldKeyVersion) ? [notOlder] : []),
    ];
  },
);
export type PassportSettings = SettingsOf<typeof passportSettings>;
export type CryptoSettings = SettingsOf<typeof cryptoSettings>;
