import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { startTracing } from './start-tracing.js';
import { traceHeaders, withSpan } from './trace.js';

let exporter: InMemorySpanExporter;
let stop = async () => {};
afterEach(() => stop());
const start = async () => {
  exporter = new InMemorySpanExporter();
  ({ stop } = await startTracing({ service: 'gateway', processor: new SimpleSpanProcessor(exporter) }));
};

describe('a trace', () => {
  it('costs no header when nobody collects it', async () => {
    expect(await withSpan('ask', {}, async () => traceHeaders())).toEqual({});
  });

  it('goes on in the service that was asked', async () => {
    await start();
    const sent = await withSpan('ask', { kind: 'client' }, async () => traceHeaders());
    await withSpan('answer', { kind: 'server', headers: (key) => sent[key] }, async () => {});
    const [asked, answered] = exporter.getFinishedSpans();
    expect(sent.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    expect(answered?.spanContext().traceId).toBe(asked?.spanContext().traceId);
    expect(answered?.parentSpanContext?.spanId).toBe(asked?.spanContext().spanId);
  });

  it('goes to the collector when there is one', async () => {
    const paths: (string | undefined)[] = [];
    const collector = createServer((request, response) => {
      paths.push(request.url);
      request.resume().once('end', () => response.end('{}'));
    });
    await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
    const { port } = collector.address() as AddressInfo;
    ({ stop } = await startTracing({ service: 'gateway', tracesTo: `http://127.0.0.1:${port}` }));
    await withSpan('ask', {}, async () => {});
    await stop();
    stop = async () => {};
    collector.close();
    expect(paths).toEqual(['/v1/traces']);
  });

  it('marks a span that throws, without the words of the error', async () => {
    await start();
    const failing = withSpan('answer', {}, () => Promise.reject(new TypeError('13800001234')));
    await expect(failing).rejects.toThrow(TypeError);
    expect(exporter.getFinishedSpans().at(-1)?.status).toEqual({ code: 2, message: 'TypeError' });
  });
});
