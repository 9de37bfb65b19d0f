import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { collectProcessMetrics, metrics } from './metrics.js';

/** `false`, a throw or more than a second mean: not ready. */
export type Check = () => boolean | unknown | Promise<unknown>;
export type StatusSettings = { service: string; port: number; host?: string; checks: Record<string, Check> };
export type StatusServer = {
  /** The port that it really has; 0 asked for any free one. */
  readonly port: number;
  /** Not ready from now on, so that nobody sends new work; alive still. */
  drain(): void;
  close(): Promise<void>;
};

/** Health and metrics of one process, on a port of its own that only the machine sees. */
export async function startStatusServer({ service, port, host = '127.0.0.1', checks }: StatusSettings): Promise<StatusServer> {
  collectProcessMetrics(service);
  let draining = false;
  const answer = async (path: string | undefined, response: ServerResponse) => {
    if (path === '/health/live') return sendJson(response, 200, { service, live: true });
    if (path === '/health/ready') {
      const failing = draining ? ['draining'] : await failingOf(checks);
      return sendJson(response, failing.length === 0 ? 200 : 503, { service, ready: failing.length === 0, failing });
    }
    if (path === '/metrics') return send(response, 200, metrics.contentType, await metrics.metrics());
    return sendJson(response, 404, {});
  };
  const server = createServer((request, response) => {
    answer(request.url?.split('?')[0], response).catch(() => sendJson(response, 500, {}));
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    drain: () => {
      draining = true;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function failingOf(checks: Record<string, Check>): Promise<string[]> {
  const results = await Promise.all(Object.entries(checks).map(async ([name, check]) => ((await holds(check)) ? [] : [name])));
  return results.flat();
}

/** Whether a check holds: within a second, without a throw. */
export async function holds(check: Check): Promise<boolean> {
  const tooLong = new Promise<false>((resolve) => setTimeout(() => resolve(false), 1000).unref());
  try {
    return (await Promise.race([check(), tooLong])) !== false;
  } catch {
    return false;
  }
}

const sendJson = (response: ServerResponse, status: number, value: object) =>
  send(response, status, 'application/json', JSON.stringify(value));
const send = (response: ServerResponse, status: number, type: string, text: string) => {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
};
