import type { TestServers } from './test-servers.js';

/** The servers of this run of jest. @throws when a spec needs servers but is not an int or e2e spec */
export function thisRun(): TestServers {
  const text = process.env.SANWEI_TEST_SERVERS;
  if (!text) throw new Error('no test servers: a spec that needs MariaDB or NATS is named *.int-spec.ts or *.e2e-spec.ts');
  return JSON.parse(text) as TestServers;
}

export const thisWorker = (): string => `w${process.env.JEST_WORKER_ID ?? '1'}`;
