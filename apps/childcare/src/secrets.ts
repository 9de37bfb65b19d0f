import type { FactoryProvider } from '@nestjs/common';
import { BlindIndex, FieldCipher } from '@sanwei/security';

/** How this service hides what families tell it. */
export type Secrets = { cipher: FieldCipher; index: BlindIndex };
export const SECRETS = Symbol('secrets');

export const secretsFrom = ({ fieldKey, indexKey }: { fieldKey: Buffer; indexKey: Buffer }): FactoryProvider<Secrets> => ({
  provide: SECRETS,
  useFactory: () => ({ cipher: new FieldCipher(new Map([[1, fieldKey]])), index: new BlindIndex(indexKey) }),
});
