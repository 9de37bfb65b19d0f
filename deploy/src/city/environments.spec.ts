import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { services, servicesWithRows } from '@sanwei/contracts/service';
import { cryptoSettings, mysqlSettings, natsSettings, passportSettings, readSettings } from '@sanwei/settings';
import { fakesEnvironment, migrationEnvironment, serviceEnvironment, type Whereabouts } from './environments.js';
import { citySecrets, type Secrets } from './secrets.js';

const where: Whereabouts = {
  mysql: { host: '127.0.0.1', port: 3307 },
  nats: { address: '127.0.0.1:4223' },
  fakes: { wechat: 'http://127.0.0.1:1', sms: 'http://127.0.0.1:2' },
  gatewayPort: 4000,
  clockFile: '/tmp/clock.json',
  checkpoints: '/tmp/checkpoints',
  mode: 'demo',
};

describe('what a process of the city is told', () => {
  let folder: string;
  let secrets: Secrets;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sanwei-'));
    secrets = await citySecrets(join(folder, 'secrets.json'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(servicesWithRows)('is complete for %s', (service) => {
    const pieces = { mysql: mysqlSettings, nats: natsSettings, passport: passportSettings, crypto: cryptoSettings };
    const settings = readSettings(pieces, serviceEnvironment(service, 0, secrets, where));
    expect(settings.mysql.database).toBe(`sanwei_${service}`);
    expect(settings.nats.user).toBe(service);
    expect(settings.passport.key.kid).toBe(service);
    expect(settings.passport.keys.keys.map(({ kid }) => kid)).toEqual([...services]);
  });

  it('would be refused by production, key by key and password by password', () => {
    const env = { ...serviceEnvironment('people', 0, secrets, where), SANWEI_MODE: 'production' };
    const pieces = { mysql: mysqlSettings, nats: natsSettings, passport: passportSettings, crypto: cryptoSettings };
    expect(() => readSettings(pieces, env)).toThrow(/7 settings need fixing/);
  });

  it.each(services)('holds no secret of another service (%s)', (service) => {
    const told = JSON.stringify(serviceEnvironment(service, 0, secrets, where));
    for (const other of services.filter((name) => name !== service)) {
      const { nats, ddl, dml, fieldKey, indexKey, trailKey, passport } = secrets.services[other] as Secrets['services'][string];
      for (const secret of [nats, ddl, dml, fieldKey, indexKey, trailKey, passport.d]) expect(told).not.toContain(secret);
    }
    expect(told).not.toContain(secrets.mysqlRoot);
    expect(told).not.toContain(secrets.services[service]?.ddl);
  });

  it('gives the gateway no database and no encryption key', () => {
    const told = Object.keys(serviceEnvironment('gateway', 0, secrets, where)).filter((name) =>
      /MYSQL|FIELD_KEY|INDEX_KEY|TRAIL_KEY/.test(name),
    );
    expect(told).toEqual([]);
  });

  it('lets only people and the fakes know WeChat and SMS', () => {
    const knows = (env: Record<string, string>) => 'SANWEI_WECHAT_SECRET' in env && 'SANWEI_SMS_KEY' in env;
    expect(services.filter((service) => knows(serviceEnvironment(service, 0, secrets, where)))).toEqual(['people']);
    expect(knows(fakesEnvironment(secrets, where))).toBe(true);
  });

  it('gives migrations the user that may change tables, and no key that reads data', () => {
    const env = migrationEnvironment('childcare', secrets, where);
    expect(env.SANWEI_MYSQL_USER).toBe('sanwei_childcare_ddl');
    expect(Object.keys(env).filter((name) => /KEY|NATS/.test(name) && name.startsWith('SANWEI_'))).toEqual([]);
  });

  it('comes from a file that only its owner reads, and is the same at the next start', async () => {
    expect((await stat(join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600);
    expect(await citySecrets(join(folder, 'secrets.json'))).toEqual(secrets);
  });
});
