import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { PageFile } from './pages.js';
import { type Gateway, passOn } from './pass-on.js';
import { policiesOf } from './policy.js';

export type WebOptions = {
  host: string;
  port: number;
  gateway: Gateway;
  pages: ReadonlyMap<string, PageFile>;
  /** What the page of the sign-in may offer in a demo city; undefined everywhere else. */
  demoPeople: string | undefined;
};
export type RunningWeb = { url: string; stop(): Promise<void> };

const alike = {
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
  const policies = policiesOf(pages);
  const always = { ...alike, 'content-security-policy': policies.always };
  const answer = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    // With its dots resolved, as the gateway will read it.
    const asked = new URL(incoming.url ?? '/', 'http://here');
    const path = asked.pathname;
    if (forGateway.test(path)) return passOn(gateway, asked, incoming, outgoing, always, () => end(always, outgoing, 502));
    if (incoming.method !== 'GET' && incoming.method !== 'HEAD') return end(always, outgoing, 405);
    if (path === '/ready') return end(always, outgoing, 200);
    if (path === '/demo/people') return demoPeople ? json(always, outgoing, demoPeople) : end(always, outgoing, 404);
    // An address of a page is the page's business; a file that is not there is not there.
    const page = path === '/index.html' ? undefined : pages.get(path);
    if (page) return send(always, page, incoming, outgoing);
    const first = pages.get('/index.html');
    if (!first || (path !== '/index.html' && /\.[a-z0-9]+$/i.test(path))) return end(always, outgoing, 404);
    const own = policies.firstPage?.();
    return own
      ? say({ ...always, 'content-security-policy': own.policy }, first.type, own.text, incoming, outgoing)
      : send(always, first, incoming, outgoing);
  };
  const server = createServer((incoming, outgoing) => {
    try {
      answer(incoming, outgoing);
    } catch {
      // Nothing that a stranger writes ends the process.
      if (outgoing.headersSent) outgoing.destroy();
      else end(always, outgoing, 400);
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

type Headers = Readonly<Record<string, string>>;

function send(always: Headers, page: PageFile, { headers, method }: IncomingMessage, outgoing: ServerResponse): void {
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

/** What is of this answer alone: nobody keeps it. */
function say(always: Headers, type: string, text: string, { method }: { method?: string }, outgoing: ServerResponse): void {
  outgoing.writeHead(200, { ...always, 'content-type': type, 'content-length': Buffer.byteLength(text), 'cache-control': 'no-store' });
  outgoing.end(method === 'HEAD' ? undefined : text);
}

const json = (always: Headers, outgoing: ServerResponse, text: string): void =>
  say(always, 'application/json; charset=utf-8', text, {}, outgoing);

function end(always: Headers, outgoing: ServerResponse, status: number): void {
  outgoing.writeHead(status, { ...always, 'content-length': 0 });
  outgoing.end();
}
