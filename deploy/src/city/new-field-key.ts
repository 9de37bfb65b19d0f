import { rename, writeFile } from 'node:fs/promises';
import { demoKey } from '@sanwei/servers';
import { secretsOf } from './environments.js';
import { citySecrets } from './secrets.js';

/** Gives a service of the demo city one field key more, or takes the older ones away. @returns the version that seals from now on */
export async function newFieldKey(file: string, service: string, what: 'add' | 'forget'): Promise<number> {
  const secrets = await citySecrets(file);
  const own = secretsOf(secrets, service);
  const { fieldKey, fieldKeyVersion = 1, olderFieldKeys = {} } = own;
  const next =
    what === 'forget'
      ? { ...own, olderFieldKeys: {} }
      : {
          ...own,
          fieldKey: demoKey().toString('base64'),
          fieldKeyVersion: fieldKeyVersion + 1,
          olderFieldKeys: { ...olderFieldKeys, [fieldKeyVersion]: fieldKey },
        };
  const all = { ...secrets, services: { ...secrets.services, [service]: next } };
  await writeFile(`${file}.new`, JSON.stringify(all, null, 2), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return next.fieldKeyVersion ?? 1;
}
