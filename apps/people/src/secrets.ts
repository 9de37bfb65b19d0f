import type { FactoryProvider } from '@nestjs/common';
import { BlindIndex, type FieldCipher, type FieldKeys, fieldCipherOf } from '@sanwei/security';

/** How this service hides phones and openids, and how it finds them again. */
export type Secrets = { cipher: FieldCipher; index: BlindIndex };
export const SECRETS = Symbol('secrets');

type Keys = FieldKeys & { indexKey: Buffer };

export const makeSecrets = (keys: Keys): Secrets => ({
  cipher: fieldCipherOf(keys),
  index: new BlindIndex(keys.indexKey),
});
export const secretsFrom = (keys: Keys): FactoryProvider<Secrets> => ({
  provide: SECRETS,
  useFactory: () => makeSecrets(keys),
});
