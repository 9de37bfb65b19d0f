export { aDatabase, type DatabaseOptions, type TestDatabase } from './a-database.js';
export { aSchema } from './a-schema.js';
export { aService, person, type TestService } from './a-service.js';
export { natsFor } from './nats-for.js';
export { ownMysql, ownNats } from './own-servers.js';
export { type TestKeys, testKeys } from './test-keys.js';
export { startTestServers, type TestServers } from './test-servers.js';
export { thisRun, thisWorker } from './this-run.js';
