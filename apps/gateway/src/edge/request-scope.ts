import { randomUUID } from 'node:crypto';
import { withLogFields, withSpan } from '@sanwei/observability';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../builder/index.js';
import type { GatewayRoom } from '../gateway-room.js';
import { noSuchAddress, sendError } from './send-error.js';

/** What one request stands in, from its first byte on. */
export type Scope = { requestId: string; token: string | null; caller: Caller; until: number; address: string | null };
declare module 'fastify' {
  interface FastifyRequest {
    scope: Scope;
  }
}

/** Longer than a service may take (2.5 s), so that its own answer is the one that comes. */
export const requestMs = 3_000;
const doors = new Set(['/graphql', '/events', '/files']);

/** Who asks, how often and until when: settled before the body is read. */
export function openScopes(fastify: FastifyInstance, { passports, throttle }: GatewayRoom): void {
  fastify.decorateRequest('scope', null as unknown as Scope);
  fastify.addHook('onRequest', async (request, reply) => {
    const path = pathOf(request);
    void reply.headers({ 'x-request-id': request.id, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    // The router decodes an address before it looks for a door: one under other signs would come in past all that is settled here.
    if (!doors.has(path) && doors.has(doorOf(request))) return noSuchAddress(reply);
    if (!doors.has(path)) return;
    if (path === '/graphql' && request.method !== 'POST')
      return sendError(reply.header('allow', 'POST'), 405, 'DOCUMENT_INVALID', '请用 POST 发送请求');
    const until = Date.now() + requestMs;
    const token = bearer(request);
    const wait = await throttle.secondsToWait(token && passports.lastOwner(token), request.ip);
    if (wait > 0) return tooOften(reply, wait);
    const address = throttle.countedPlace(request.ip);
    // A stream that only listens, and opens itself anew when the line was lost, is no use of the sign-in.
    const caller = await passports.callerOf(token, request.id, path !== '/events');
    request.scope = { requestId: request.id, token, until, address, caller };
  });
  // After the body: what reads it does not carry the running context along.
  fastify.addHook('preHandler', (request, reply, done) => {
    const closed = () => new Promise<void>((resolve) => void reply.raw.once('close', resolve));
    void withSpan(`${request.method} ${pathOf(request)}`, { kind: 'server', attributes: { requestId: request.id } }, (span) => {
      withLogFields({ requestId: request.id }, done);
      return span ? closed() : Promise.resolve();
    });
  });
}

export const newRequestId = (): string => randomUUID();

/** Without what comes behind it: a ticket for a file stands there, and neither traces nor logs may hold one. */
const pathOf = ({ url }: FastifyRequest): string => {
  const path = url.split('?', 1)[0] ?? url;
  return path.startsWith('/files/') ? '/files' : path;
};
/** Where the router has found the request to go; nowhere for an unknown address. */
const doorOf = ({ routeOptions }: FastifyRequest): string => (routeOptions.url ?? '').replace(/\/:ticket$/, '');
const bearer = ({ headers }: FastifyRequest): string | null =>
  /^Bearer ([\w.~+/=-]{1,200})$/i.exec(headers.authorization ?? '')?.[1] ?? null;
const tooOften = (reply: FastifyReply, retryAfterSeconds: number) =>
  sendError(reply.header('retry-after', retryAfterSeconds), 429, 'RATE_LIMITED', `请求太频繁了，请 ${retryAfterSeconds} 秒后再试`, {
    retryAfterSeconds,
  });
