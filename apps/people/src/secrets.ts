import type { ValueProvider } from '@nestjs/common';
import { FILE_KEYS } from '@sanwei/files';
import { BlindIndex, type FieldCipher, type FieldKeys, fieldCipherOf } from '@sanwei/security';
import { SubjectKeys } from '@sanwei/work';

/** How this service hides names, phones and openids, and how it finds them again; `keys` are those of files and rosters. */
export type Secrets = { cipher: FieldCipher; index: BlindIndex; keys: SubjectKeys };
export const SECRETS = Symbol('secrets');

type Keys = FieldKeys & { indexKey: Buffer };

export const makeSecrets = (own: Keys): Secrets => {
  const cipher = fieldCipherOf(own);
  return { cipher, index: new BlindIndex(own.indexKey), keys: new SubjectKeys(cipher) };
};
export const secretsFrom = (own: Keys): [ValueProvider<Secrets>, ValueProvider<SubjectKeys>] => {
  const secrets = makeSecrets(own);
  return [
    { provide: SECRETS, useValue: secrets },
    { provide: FILE_KEYS, useValue: secrets.keys },
  ];
};
