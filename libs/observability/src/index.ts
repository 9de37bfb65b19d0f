export { hide, hideIn } from './hide.js';
export { type LogFields, withLogFields } from './log-fields.js';
export { Counter, Gauge, Histogram, metrics, type Registry } from './metrics.js';
export { nestLogger } from './nest-logger.js';
export { type LogSettings, pinoOptions } from './pino-options.js';
export { startTracing, type TracingSettings } from './start-tracing.js';
export { type Check, holds, type StatusServer, type StatusSettings, startStatusServer } from './status-server.js';
export { type SpanSpec, traceHeaders, withSpan } from './trace.js';
