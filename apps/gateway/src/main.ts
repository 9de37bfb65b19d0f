import { nestLogger, startStatusServer, startTracing } from '@sanwei/observability';
import { httpSettings, logSettings, modeSettings, natsSettings, passportSettings, readSettings, statusSettings } from '@sanwei/settings';
import { connectWire, signerOf, verifierOf } from '@sanwei/wire';
import { startGateway } from './start-gateway.js';

const service = 'gateway';
const settings = readSettings({
  mode: modeSettings,
  http: httpSettings,
  nats: natsSettings,
  passport: passportSettings,
  status: statusSettings,
  log: logSettings,
});
const logger = nestLogger({ service, level: settings.log.level });
const tracing = await startTracing({ service, tracesTo: settings.log.tracesTo });
const signer = await signerOf(service, settings.passport.key);
const wire = await connectWire(settings.nats, service, signer, (error) => logger.error(error));
const gateway = await startGateway({
  mode: settings.mode.mode,
  http: settings.http,
  wire,
  verify: await verifierOf(settings.passport.keys),
  logger,
});
const status = await startStatusServer({ service, port: settings.status.port, checks: { nats: () => wire.reachable() } });
logger.log(`gateway answers at ${gateway.url}/graphql`);

const stop = async (): Promise<void> => {
  status.drain();
  await gateway.stop();
  await status.close();
  await tracing.stop();
  process.exit(0);
};
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
