import { randomBytes } from 'node:crypto';
import { type Service, services } from '@sanwei/contracts/service';
import { passportKeys } from '@sanwei/servers';
import type { CryptoSettings, PassportSettings } from '@sanwei/settings';

export type TestKeys = { passport: Record<Service, PassportSettings>; crypto: CryptoSettings };

let made: TestKeys | undefined;

/** The keys of all services, the same for everybody in one spec file. */
export function testKeys(): TestKeys {
  made ??= makeKeys();
  return made;
}

function makeKeys(): TestKeys {
  const { own, all } = passportKeys(services);
  const passport = Object.fromEntries(services.map((service) => [service, { key: own[service], keys: all }]));
  return {
    passport: passport as Record<Service, PassportSettings>,
    crypto: {
      fieldKey: randomBytes(32),
      fieldKeyVersion: 1,
      olderFieldKeys: new Map(),
      indexKey: randomBytes(32),
      trailKey: randomBytes(32),
    },
  };
}
