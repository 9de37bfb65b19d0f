import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Service, type ServiceWithRows, services } from '@sanwei/contracts';
import {
  demoSecret,
  findPrograms,
  grantRows,
  makeSchema,
  type NatsUser,
  natsGrants,
  passportKeys,
  startMysql,
  startNats,
  withRoot,
} from '@sanwei/servers';
import type { ServiceParts, ServiceSettings } from '@sanwei/wire';
import { openDatabase } from '@sanwei/work';

/** Servers of a bench alone: durable settings, as a city runs them. */
export const ownCity = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sanwei-bench-'));
  const programs = await findPrograms((line) => console.error(line));
  const password = demoSecret();
  const grants = natsGrants();
  const users: NatsUser[] = services.map((user) => ({ ...grants[user], user, password }));
  const templates = new URL('../../.sanwei/templates', import.meta.url).pathname;
  const mysql = await startMysql({ programs, folder: join(folder, 'mysql'), templates, safety: 'durable', rootPassword: demoSecret() });
  const nats = await startNats({
    programs,
    folder: join(folder, 'nats'),
    users: [...users, { publish: ['>'], subscribe: ['>'], user: 'raw', password }],
  });
  const keys = passportKeys(services);
  const natsOf = (user: Service | 'raw') => ({ servers: [nats.address], user, password });

  const settingsOf = async (
    service: ServiceWithRows,
    { tables, migrations }: Pick<ServiceParts, 'tables' | 'migrations'>,
  ): Promise<ServiceSettings> => {
    const schema = { name: `bench_${service}`, ddl: { user: `${service}_ddl`, password }, dml: { user: service, password } };
    const at = { host: '127.0.0.1', port: mysql.port, database: schema.name };
    await withRoot(mysql, (root) => makeSchema(root, schema));
    const maker = await openDatabase({ ...at, ...schema.ddl, pool: 1 }, { tables, migrations });
    await maker.runMigrations();
    await maker.destroy();
    await withRoot(mysql, (root) => grantRows(root, schema));
    return {
      mysql: { ...at, ...schema.dml, pool: 12 },
      nats: natsOf(service),
      passport: { key: keys.own[service], keys: keys.all },
      crypto: { fieldKey: randomBytes(32), indexKey: randomBytes(32), trailKey: randomBytes(32) },
    };
  };
  const end = async () => {
    await Promise.all([mysql.kill(), nats.kill()]);
    await rm(folder, { recursive: true, force: true });
  };
  return { mysql, nats, keys, natsOf, settingsOf, end };
};
