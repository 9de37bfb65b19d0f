// Jest loads this file without its own compiler, so what it needs is built first.
import { build } from '../../../deploy/up/build.mjs';

/** All that the start of the servers imports, by whatever way: in a fresh clone nothing else is there. */
export const needed = ['kernel', 'contracts', 'settings', 'servers', 'testing'];

export default async function globalSetup({ maxWorkers }) {
  await build(needed.map((name) => `libs/${name}`));
  const { startTestServers } = await import('../dist/test-servers.js');
  const { servers, stop } = await startTestServers(maxWorkers);
  // Workers are started after this and inherit the variable.
  process.env.SANWEI_TEST_SERVERS = JSON.stringify(servers);
  globalThis.stopTestServers = stop;
}
