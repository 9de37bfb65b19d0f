import type { FactoryProvider, ValueProvider } from '@nestjs/common';
import { FILE_KEYS } from '@sanwei/files';
import { BlindIndex, FieldCipher } from '@sanwei/security';
import { SubjectKeys } from '@sanwei/work';
import { OpenCards } from './profile/open-cards.js';

type Keys = { fieldKey: Buffer; indexKey: Buffer };

/** How this service hides what members tell it: a key of its own for each profile, wrapped by the service's key. */
export type Secrets = { keys: SubjectKeys; index: BlindIndex };
export const SECRETS = Symbol('secrets');

export const makeSecrets = ({ fieldKey, indexKey }: Keys): Secrets => ({
  keys: new SubjectKeys(new FieldCipher(new Map([[1, fieldKey]]))),
  index: new BlindIndex(indexKey),
});
export const secretsFrom = (keys: Keys): [ValueProvider<Secrets>, ValueProvider<SubjectKeys>, FactoryProvider<OpenCards>] => {
  const secrets = makeSecrets(keys);
  return [
    { provide: SECRETS, useValue: secrets },
    { provide: FILE_KEYS, useValue: secrets.keys },
    { provide: OpenCards, useFactory: () => new OpenCards(secrets.keys) },
  ];
};
