import type { ValueProvider } from '@nestjs/common';
import { BlindIndex, FieldCipher } from '@sanwei/security';

/** How this service hides what families tell it. */
export type Secrets = { cipher: FieldCipher; index: BlindIndex };
export const SECRETS = Symbol('secrets');

type Keys = { fieldKey: Buffer; indexKey: Buffer };
export const makeSecrets = ({ fieldKey, indexKey }: Keys): Secrets => ({
  cipher: new FieldCipher(new Map([[1, fieldKey]])),
  index: new BlindIndex(indexKey),
});
export const secretsFrom = (keys: Keys): ValueProvider<Secrets> => ({ provide: SECRETS, useValue: makeSecrets(keys) });
