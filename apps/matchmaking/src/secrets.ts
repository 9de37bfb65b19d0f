import type { FactoryProvider, ValueProvider } from '@nestjs/common';
import { FILE_KEYS } from '@sanwei/files';
import { BlindIndex, type FieldKeys, fieldCipherOf } from '@sanwei/security';
import { SubjectKeys } from '@sanwei/work';
import { OpenCards } from './profile/open-cards.js';

type Keys = FieldKeys & { indexKey: Buffer };

/** How this service hides what members tell it: a key of its own for each profile, wrapped by the service's key. */
export type Secrets = { keys: SubjectKeys; index: BlindIndex };
export const SECRETS = Symbol('secrets');

export const makeSecrets = (keys: Keys): Secrets => ({
  keys: new SubjectKeys(fieldCipherOf(keys)),
  index: new BlindIndex(keys.indexKey),
});
export const secretsFrom = (keys: Keys): [ValueProvider<Secrets>, ValueProvider<SubjectKeys>, FactoryProvider<OpenCards>] => {
  const secrets = makeSecrets(keys);
  return [
    { provide: SECRETS, useValue: secrets },
    { provide: FILE_KEYS, useValue: secrets.keys },
    { provide: OpenCards, useFactory: () => new OpenCards(secrets.keys) },
  ];
};
