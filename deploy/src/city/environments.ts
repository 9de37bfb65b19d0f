import { join } from 'node:path';
import { type Service, services } from '@sanwei/contracts/service';
import { allSettings, demoStaffSettings, type PublicJwks, type SettingsOf, toEnvironment } from '@sanwei/settings';
import type { Secrets, SecretsOfService } from './secrets.js';

/** Where the servers and fakes of a city are, and how its processes run. */
export type Whereabouts = {
  mysql: { host: string; port: number };
  nats: { address: string };
  fakes: { wechat: string; sms: string };
  gatewayPort: number;
  clockFile: string;
  checkpoints: string;
  mode: SettingsOf<typeof allSettings.mode>['mode'];
};

export const schemaName = (service: string): string => `sanwei_${service}`;
export const ddlUser = (service: string): string => `sanwei_${service}_ddl`;

type Environment = Record<string, string>;

// A variable of the person's shell must not configure the city: he may have set it for something else.
const isOurs = (name: string) => name.startsWith('SANWEI_') || name === 'NODE_ENV';
export const inherited = (): Environment =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && (!isOurs(entry[0]) || entry[0] === 'SANWEI_LOG_LEVEL'),
    ),
  );

/** What `apps/<service>/dist/main.js` (and its `demo.js`) is told: its own secrets and everybody's public keys. */
export function serviceEnvironment(service: Service, statusPort: number, secrets: Secrets, where: Whereabouts): Environment {
  const own = secretsOf(secrets, service);
  const { mode, nats, passport, status, clock, checkpoints, http, mysql, crypto, wechat, sms } = allSettings;
  const everywhere = {
    mode: { mode: where.mode },
    nats: { servers: [where.nats.address], user: service, password: own.nats },
    passport: { key: own.passport, keys: publicKeys(secrets) },
    status: { port: statusPort },
    clock: { file: where.clockFile },
  };
  const base = { ...inherited(), ...toEnvironment({ mode, nats, passport, status, clock }, everywhere) };
  if (service === 'gateway') {
    // Load tools and specs on this machine are not throttled; production refuses such a list.
    const door = { host: '127.0.0.1', port: where.gatewayPort, proxies: [], trusted: ['127.0.0.1', '::1'] };
    return { ...base, ...toEnvironment({ http }, { http: door }) };
  }
  const data = {
    mysql: mysqlOf(service, service, own.dml, where),
    crypto: keysOf(own),
    checkpoints: { file: join(where.checkpoints, `${service}.jsonl`) },
  };
  // Only `people` speaks with the outside.
  const outside =
    service === 'people'
      ? toEnvironment(
          { wechat, sms },
          { wechat: { url: where.fakes.wechat, ...secrets.wechat }, sms: { url: where.fakes.sms, ...secrets.sms } },
        )
      : {};
  return { ...base, ...toEnvironment({ mysql, crypto, checkpoints }, data), ...outside };
}

/** What `apps/<service>/dist/migrate.js` is told: the user that may change tables, and nothing that reads data. */
export function migrationEnvironment(service: Service, secrets: Secrets, where: Whereabouts): Environment {
  const { mode, mysql } = allSettings;
  const values = { mode: { mode: where.mode }, mysql: mysqlOf(service, `${service}_ddl`, secretsOf(secrets, service).ddl, where) };
  return { ...inherited(), ...toEnvironment({ mode, mysql }, values) };
}

/** What `apps/<service>/dist/rotate-keys.js` is told: the service's own rows and keys. */
export function rotationEnvironment(service: Service, secrets: Secrets, where: Pick<Whereabouts, 'mode' | 'mysql'>): Environment {
  const own = secretsOf(secrets, service);
  const { mode, mysql, crypto } = allSettings;
  const values = { mode: { mode: where.mode }, mysql: mysqlOf(service, service, own.dml, where), crypto: keysOf(own) };
  return { ...inherited(), ...toEnvironment({ mode, mysql, crypto }, values) };
}

/** What `apps/<service>/dist/demo.js` is told: as the service itself, and the password of the demo staff. */
export const demoEnvironment = (service: Service, secrets: Secrets, where: Whereabouts): Environment => ({
  ...serviceEnvironment(service, 0, secrets, where),
  ...toEnvironment({ demo: demoStaffSettings }, { demo: { password: secrets.demoPassword } }),
});

export function fakesEnvironment(secrets: Secrets, where: Whereabouts): Environment {
  const { mode, wechat, sms } = allSettings;
  const values = {
    mode: { mode: where.mode },
    wechat: { url: where.fakes.wechat, ...secrets.wechat },
    sms: { url: where.fakes.sms, ...secrets.sms },
  };
  return { ...inherited(), ...toEnvironment({ mode, wechat, sms }, values) };
}

export function secretsOf(secrets: Secrets, service: string): SecretsOfService {
  const own = secrets.services[service];
  if (!own) throw new Error(`no secrets were made for ${service}`);
  return own;
}

const mysqlOf = (service: Service, user: string, password: string, { mysql }: Pick<Whereabouts, 'mysql'>) => ({
  ...mysql,
  user: `sanwei_${user}`,
  password,
  database: schemaName(service),
  pool: 12,
});

const keysOf = ({ fieldKey, fieldKeyVersion = 1, olderFieldKeys = {}, indexKey, trailKey }: SecretsOfService) => ({
  fieldKey: Buffer.from(fieldKey, 'base64'),
  fieldKeyVersion,
  olderFieldKeys: new Map(Object.entries(olderFieldKeys).map(([version, key]) => [Number(version), Buffer.from(key, 'base64')])),
  indexKey: Buffer.from(indexKey, 'base64'),
  trailKey: Buffer.from(trailKey, 'base64'),
});

const publicKeys = (secrets: Secrets): PublicJwks => ({
  keys: services.map((service) => {
    const { kty, crv, x, kid, demo } = secretsOf(secrets, service).passport;
    return { kty, crv, x, kid, demo };
  }),
});
