import { type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http';

export type Gateway = {
  /** `http://host:port`. */
  url: string;
  /** Addresses of proxies before this server: what they say about where a request came from is believed. */
  proxies: readonly string[];
};

/** What a client may say to the gateway. Everything else is between it and this server, or nobody's: one word like `Trailer` would end the process. */
const told = [
  ...['accept', 'accept-encoding', 'accept-language', 'authorization', 'cache-control', 'content-length', 'content-type'],
  ...['last-event-id', 'origin', 'traceparent', 'user-agent'],
];
/** Between two neighbors only (RFC 9110, 7.6.1). */
const ofOneHop = ['connection', 'keep-alive', 'proxy-authenticate', 'trailer', 'transfer-encoding', 'upgrade'];

/**
 * Byte by byte in both directions: bodies of files and streams of events are not collected here.
 * @param always headers of every answer of this server; the gateway's own stand above them
 * @param broken the gateway is away
 */
export function passOn(
  { url, proxies }: Gateway,
  path: URL,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  always: Readonly<Record<string, string>>,
  broken: () => void,
): void {
  const peer = incoming.socket.remoteAddress ?? '';
  const before = proxies.includes(plain(peer)) ? incoming.headers['x-forwarded-for'] : undefined;
  const headers = { ...only(incoming.headers), 'x-forwarded-for': before ? `${before}, ${peer}` : peer };
  const asked = request(new URL(path.pathname + path.search, url), { method: incoming.method, headers }, (answer) => {
    const said = Object.fromEntries(Object.entries(answer.headers).filter(([name]) => !ofOneHop.includes(name)));
    outgoing.writeHead(answer.statusCode ?? 502, { ...always, ...said });
    answer.pipe(outgoing);
    answer.once('error', () => outgoing.destroy());
  });
  asked.once('error', () => (outgoing.headersSent ? outgoing.destroy() : broken()));
  outgoing.once('close', () => {
    // The gateway has answered before all has come: the rest is let go by, and the connection lives on.
    incoming.unpipe(asked);
    incoming.resume();
    asked.destroy();
  });
  incoming.pipe(asked);
}

const only = (headers: IncomingHttpHeaders) =>
  Object.fromEntries(told.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])));
/** A server that listens on both kinds of addresses calls `1.2.3.4` `::ffff:1.2.3.4`. */
const plain = (address: string) => address.replace(/^::ffff:/, '');
