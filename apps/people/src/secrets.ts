import type { FactoryProvider } from '@nestjs/common';
import { BlindIndex, FieldCipher } from '@sanwei/security';

/** How this service hides phones and openids, and how it finds them again. */
export type Secrets = { cipher: FieldCipher; index: BlindIndex };
export const SECRETS = Symbol('secrets');

export const makeSecrets = ({ fieldKey, indexKey }: { fieldKey: Buffer; indexKey: Buffer }): Secrets => ({
  cipher: new FieldCipher(new Map([[1, fieldKey]])),
  index: new BlindIndex(indexKey),
});
export const secretsFrom = (keys: { fieldKey: Buffer; indexKey: Buffer }): FactoryProvider<Secrets> => ({
  provide: SECRETS,
  useFactory: () => makeSecrets(keys),
});
