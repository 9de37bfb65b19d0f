import type { LoggerOptions } from 'pino';
import { hide, hideIn } from './hide.js';
import { currentLogFields } from './log-fields.js';
import { traceIds } from './trace.js';

export type LogSettings = {
  /** The process, as in `services`. */
  service: string;
  /** pino's level; `silent` writes nothing. */
  level: string;
};

/** Options of `pino`: one JSON line, UTC, and nothing in it that is a secret or tells about a person. */
export const pinoOptions = ({ service, level }: LogSettings): LoggerOptions => ({
  level,
  base: { service },
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  mixin: () => ({ ...currentLogFields(), ...traceIds() }),
  formatters: { level: (label) => ({ level: label }) },
  hooks: {
    logMethod(args, method) {
      method.apply(this, hideArgs(args) as Parameters<typeof method>);
    },
  },
});

// Here and not in `formatters` or `serializers`: those see neither messages nor the message that pino takes from an error.
const hideArgs = ([first, ...others]: readonly unknown[]): unknown[] => {
  const rest = others.map(hide);
  if (first instanceof Error) return [{ error: hide(first) }, ...(rest.length > 0 ? rest : [hideIn(first.message)])];
  if (typeof first !== 'object' || first === null || !('err' in first)) return [hide(first), ...rest];
  const { err, ...line } = first;
  return [{ ...(hide(line) as object), error: hide(err) }, ...rest];
};
