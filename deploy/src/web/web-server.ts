import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { PageFile } from './pages.js';
import { type Gateway, passOn } from './pass-on.js';

export type WebOptions = {
  host: string;
  port: number;
  gateway: Gateway;
  pages: ReadonlyMap<string, PageFile>;
  /** What the page of the sign-in may offer in a demo city; undefined everywhere else. */
  demoPeople: string | undefined;
};
export type RunningWeb = { url: string; stop(): Promise<void> };

/** Scripts only from here, nothing from anywhere else. Taro writes styles and the font of its own icons into the page: that is why those may be inline. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  'font-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
const always = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(self), geolocation=(), microphone=()',
  'cross-origin-opener-policy': 'same-origin',
  // Heeded behind TLS only.
  'strict-transport-security': 'max-age=31536000',
};
const forGateway = /^\/(graphql|events|files)(\/|$)/;

/** Serves the built pages and passes on what is for the gateway, so that a browser speaks with one host and needs no rights for another. */
export async function startWeb({ host, port, gateway, pages, demoPeople }: WebOptions): Promise<RunningWeb> {
  const answer = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    // With its dots resolved, as the gateway will read it.
    const asked = new URL(incoming.url ?? '/', 'http://here');
    const path = asked.pathname;
    if (forGateway.test(path)) return passOn(gateway, asked, incoming, outgoing, always, () => end(outgoing, 502));
    if (incoming.method !== 'GET' && incoming.method !== 'HEAD') return end(outgoing, 405);
    if (path === '/ready') return end(outgoing, 200);
    if (path === '/demo/people') return demoPeople ? json(outgoing, demoPeople) : end(outgoing, 404);
    // An address of a page is the page's business; a file that is not there is not there.
    const page = pages.get(path) ?? (/\.[a-z0-9]+$/i.test(path) ? undefined : pages.get('/index.html'));
    return page ? send(page, incoming, outgoing) : end(outgoing, 404);
  };
  const server = createServer((incoming, outgoing) => {
    try {
      answer(incoming, outgoing);
    } catch {
      // Nothing that a stranger writes ends the process.
      if (outgoing.headersSent) outgoing.destroy();
      else end(outgoing, 400);
    }
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  const address = server.address();
  return {
    url: `http://${host}:${typeof address === 'object' && address ? address.port : port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(page: PageFile, { headers, method }: IncomingMessage, outgoing: ServerResponse): void {
  const takes = String(headers['accept-encoding'] ?? '');
  const encoding = takes.includes('br') ? 'br' : takes.includes('gzip') ? 'gzip' : undefined;
  const body = encoding ? page[encoding] : page.whole;
  outgoing.writeHead(200, {
    ...always,
    'content-type': page.type,
    'content-length': body.length,
    'cache-control': page.forever ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
    ...(encoding ? { 'content-encoding': encoding } : {}),
  });
  outgoing.end(method === 'HEAD' ? undefined : body);
}

function json(outgoing: ServerResponse, text: string): void {
  outgoing.writeHead(200, { ...always, 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  outgoing.end(text);
}

function end(outgoing: ServerResponse, status: number): void {
  outgoing.writeHead(status, { ...always, 'content-length': 0 });
  outgoing.end();
}
