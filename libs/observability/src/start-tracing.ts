import { context, propagation, trace } from '@opentelemetry/api';
import type { SpanProcessor } from '@opentelemetry/sdk-trace-node';
import { switchTracing } from './trace.js';

export type TracingSettings = {
  service: string;
  /** The collector (OTEL_EXPORTER_OTLP_ENDPOINT); nothing is loaded or sent without it. */
  tracesTo?: string | undefined;
  /** Instead of the collector: where spans go. */
  processor?: SpanProcessor;
};

/** The SDK costs memory and start time, so it is loaded only where somebody collects traces. */
export async function startTracing({ service, tracesTo, processor }: TracingSettings): Promise<{ stop(): Promise<void> }> {
  if (!tracesTo && !processor) return { stop: async () => {} };
  const { BatchSpanProcessor, NodeTracerProvider } = await import('@opentelemetry/sdk-trace-node');
  const { resourceFromAttributes } = await import('@opentelemetry/resources');
  const toCollector = async () => {
    const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
    return new BatchSpanProcessor(new OTLPTraceExporter({ url: `${tracesTo}/v1/traces` }));
  };
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': `sanwei-${service}` }),
    spanProcessors: [processor ?? (await toCollector())],
  });
  provider.register();
  switchTracing(true);
  return {
    stop: async () => {
      switchTracing(false);
      await provider.shutdown();
      for (const api of [trace, context, propagation]) api.disable();
    },
  };
}
