// Jest loads this file without its own compiler, so what it needs is built first.
import { build } from '../../../deploy/up/build.mjs';

const needed = ['contracts', 'settings', 'servers', 'testing'].map((name) => `libs/${name}`);

export default async function globalSetup({ maxWorkers }) {
  await build(needed);
  const { startTestServers } = await import('../dist/test-servers.js');
  const { servers, stop } = await startTestServers(maxWorkers);
  // Workers are started after this and inherit the variable.
  process.env.SANWEI_TEST_SERVERS = JSON.stringify(servers);
  globalThis.stopTestServers = stop;
}
