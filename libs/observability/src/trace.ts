import { context, propagation, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';

type Headers = (key: string) => string | undefined;
export type SpanSpec = {
  /** `server` answers somebody, `client` asks somebody; `internal` unless said otherwise. */
  kind?: 'server' | 'client' | 'internal';
  /** The asker's headers, so that the span continues its trace. */
  headers?: Headers;
  /** Few and small: names of our own things, ids, counts. Never what a person wrote. */
  attributes?: Record<string, string | number | boolean>;
};

const kinds = { server: SpanKind.SERVER, client: SpanKind.CLIENT, internal: SpanKind.INTERNAL };
let on = false;
/** Set by `startTracing`; without it the helpers here return at once. */
export const switchTracing = (value: boolean): void => {
  on = value;
};

/** `traceparent` (W3C) of the running span, to be sent along; empty when nothing is traced. */
export function traceHeaders(): Record<string, string> {
  const headers: Record<string, string> = {};
  if (on) propagation.inject(context.active(), headers);
  return headers;
}

/** What a log line says about its trace. */
export function traceIds(): { traceId?: string; spanId?: string } {
  const ids = on ? trace.getActiveSpan()?.spanContext() : undefined;
  return ids ? { traceId: ids.traceId, spanId: ids.spanId } : {};
}

/** Runs inside a span. A throw marks the span as failed and goes on to the caller. */
export async function withSpan<T>(name: string, spec: SpanSpec, run: (span?: Span) => Promise<T>): Promise<T> {
  if (!on) return run();
  const parent = spec.headers ? propagation.extract(context.active(), spec.headers, fromHeaders) : context.active();
  const options = { kind: kinds[spec.kind ?? 'internal'], ...(spec.attributes ? { attributes: spec.attributes } : {}) };
  return trace.getTracer('sanwei').startActiveSpan(name, options, parent, async (span) => {
    try {
      return await run(span);
    } catch (error) {
      // The type only: messages of drivers repeat values.
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.constructor.name : 'unknown' });
      throw error;
    } finally {
      span.end();
    }
  });
}

const fromHeaders = { keys: () => ['traceparent', 'tracestate'], get: (headers: Headers, key: string) => headers(key) };
