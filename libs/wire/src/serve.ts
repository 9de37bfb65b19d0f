import { nestLogger, startStatusServer, startTracing, withLogFields, withSpan } from '@sanwei/observability';
import {
  checkpointSettings,
  clockSettings,
  cryptoSettings,
  logSettings,
  modeSettings,
  mysqlSettings,
  natsSettings,
  passportSettings,
  readSettings,
  statusSettings,
} from '@sanwei/settings';
import { type RunningService, type ServiceParts, startService } from './start-service.js';

const pieces = {
  mode: modeSettings,
  mysql: mysqlSettings,
  nats: natsSettings,
  passport: passportSettings,
  crypto: cryptoSettings,
  checkpoints: checkpointSettings,
  clock: clockSettings,
  log: logSettings,
  status: statusSettings,
};

/** Runs a service as a process until it is asked to stop: it then takes nothing new, finishes what it has begun and closes. */
export const serve = async (parts: ServiceParts): Promise<RunningService> => {
  const settings = readSettings(pieces);
  const { service } = parts;
  const logger = nestLogger({ service, level: settings.log.level });
  const tracing = await startTracing({ service, tracesTo: settings.log.tracesTo });
  const running = await startService(
    parts,
    {
      mysql: settings.mysql,
      nats: settings.nats,
      passport: settings.passport,
      crypto: settings.crypto,
      clockFile: settings.clock.file,
      checkpointFile: settings.checkpoints.file,
    },
    {
      logger,
      onDefect: (error, about) => withLogFields(about, () => logger.error(error)),
      around: ({ subject, traceparent }, act) =>
        withSpan(subject, { headers: (key) => (key === 'traceparent' ? traceparent : undefined) }, act),
    },
  );
  const status = await startStatusServer({ service, port: settings.status.port, checks: { ready: running.ready } });
  const stop = async () => {
    status.drain();
    await running.stop();
    await status.close();
    await tracing.stop();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
  logger.log(`${service} answers`);
  return running;
};
