import { build } from '../../../deploy/up/build.mjs';
import startServers from './global-setup.mjs';

export default async function globalSetup(config) {
  await build();
  // When int specs run in the same call, their servers are there already.
  if (!process.env.SANWEI_TEST_SERVERS) await startServers(config);
}
