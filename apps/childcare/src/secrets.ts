import type { ValueProvider } from '@nestjs/common';
import { BlindIndex, type FieldKeys, fieldCipherOf } from '@sanwei/security';
import { SubjectKeys } from '@sanwei/work';

/** How this service hides what families tell it: a key of its own for each child, wrapped by the service's key. */
export type Secrets = { keys: SubjectKeys; index: BlindIndex };
export const SECRETS = Symbol('secrets');

type Keys = FieldKeys & { indexKey: Buffer };
export const makeSecrets = (keys: Keys): Secrets => ({
  keys: new SubjectKeys(fieldCipherOf(keys)),
  index: new BlindIndex(keys.indexKey),
});
export const secretsFrom = (keys: Keys): ValueProvider<Secrets> => ({ provide: SECRETS, useValue: makeSecrets(keys) });
