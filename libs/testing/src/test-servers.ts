import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { services } from '@sanwei/contracts/service';
import {
  commandLine,
  demoSecret,
  endLeftover,
  findPrograms,
  type NatsUser,
  natsGrants,
  type Programs,
  startMysql,
  startNats,
} from '@sanwei/servers';

/** What the specs of one run share; it reaches them through the environment variable SANWEI_TEST_SERVERS. */
export type TestServers = {
  programs: Programs;
  templates: string;
  /** Everything of this run is in here and goes with it. */
  folder: string;
  mysql: { host: string; port: number; rootPassword: string };
  nats: { address: string; password: string };
};

const sanwei = fileURLToPath(new URL('../../../.sanwei/', import.meta.url));
const runs = join(sanwei, 'test');

/** One MariaDB (relaxed) and one NATS for a run of jest. What a killed earlier run left is ended and removed. */
export async function startTestServers(workers: number): Promise<{ servers: TestServers; stop(): Promise<void> }> {
  await removeLeftovers();
  const programs = await findPrograms((line) => console.error(line));
  const folder = join(runs, `run-${process.pid}`);
  const templates = join(sanwei, 'templates');
  await mkdir(folder, { recursive: true });
  const password = demoSecret();
  const [mysql, nats] = await Promise.all([
    startMysql({ programs, folder: join(folder, 'mysql'), templates, safety: 'relaxed', rootPassword: demoSecret() }),
    startNats({ programs, folder: join(folder, 'nats'), users: usersOfWorkers(workers, password) }),
  ]);
  const { host, port, rootPassword } = mysql;
  return {
    servers: { programs, templates, folder, mysql: { host, port, rootPassword }, nats: { address: nats.address, password } },
    stop: async () => {
      await Promise.all([mysql.kill(), nats.kill()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Each worker of jest has a NATS account of its own: two spec files that run at once never hear each other. */
function usersOfWorkers(workers: number, password: string): NatsUser[] {
  const grants = { ...natsGrants(), probe: { publish: ['>'], subscribe: ['>'] } };
  return Array.from({ length: Math.max(1, workers) }, (_, index) => `w${index + 1}`).flatMap((account) =>
    [...services, 'probe' as const].map((name) => ({ ...grants[name], account, user: `${name}-${account}`, password })),
  );
}

async function removeLeftovers(): Promise<void> {
  const names = await readdir(runs).catch((): string[] => []);
  for (const name of names) {
    const owner = Number(name.replace(/^run-/, ''));
    // The id of an ended run may belong to another program by now; only a run of jest is left alone.
    if ((await commandLine(owner)).includes('jest')) continue;
    const folder = join(runs, name);
    for (const server of await readdir(folder).catch((): string[] => []))
      for (const file of ['mariadbd.pid', 'nats-server.pid']) await endLeftover(join(folder, server, file), folder);
    await rm(folder, { recursive: true, force: true });
  }
}
