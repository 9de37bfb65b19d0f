import { Logger, PinoLogger } from 'nestjs-pino';
import type { DestinationStream } from 'pino';
import { type LogSettings, pinoOptions } from './pino-options.js';

/**
 * The `logger` of `NestFactory.create…`. Not nestjs-pino's module: its HTTP middleware would make a child logger for each request.
 * nestjs-pino keeps one root logger per process: the first call decides.
 */
export function nestLogger(settings: LogSettings, destination?: DestinationStream): Logger {
  const options = pinoOptions(settings);
  return new Logger(new PinoLogger({ pinoHttp: destination ? [options, destination] : options }), {});
}
