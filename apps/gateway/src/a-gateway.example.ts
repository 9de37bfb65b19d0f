import { randomUUID } from 'node:crypto';
import { type LoggerService, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type Actor, type Request, type Role, type Service, serviceIn } from '@sanwei/contracts';
import { openPassport } from '@sanwei/contracts/people/login';
import { natsFor, person, testKeys } from '@sanwei/testing';
import { connectNats, connectWire, type NatsSettings, signerOf, verifierOf, Wire } from '@sanwei/wire';
import type { Asking } from '@sanwei/wire/asking';
import { NatsDoor } from '@sanwei/wire/nats-door';
import type { GatewayOptions } from './gateway-room.js';
import { type RunningGateway, startGateway } from './start-gateway.js';

export type Answer = (asking: Asking & { body: never }) => unknown;
export type SmallService = { wire: Wire; stop(): Promise<void> };

@Module({})
class Empty {}

/** A small Nest service on the NATS of the run, with the rights of a real one: answers as told, keeps nothing. */
export async function aSmallService(
  service: Service,
  answers: readonly (readonly [Request, Answer])[],
  nats: (user: Service) => NatsSettings = natsFor,
): Promise<SmallService> {
  const keys = testKeys();
  const connection = await connectNats(nats(service), service, () => undefined);
  const door = new NatsDoor(service, connection, await verifierOf(keys.passport[service].keys));
  const app = await NestFactory.createMicroservice(Empty, { strategy: door, logger: false });
  for (const [contract, answer] of answers) {
    if (serviceIn(contract.subject) === service)
      door.addHandler(contract.subject, async (asking: Asking & { body: never }) => {
        const reply = await answer(asking);
        return typeof reply === 'object' && reply !== null && 'ok' in reply ? reply : { ok: true, value: reply };
      });
  }
  await app.listen();
  const wire = new Wire(connection, service, await signerOf(service, keys.passport[service].key));
  const stop = async () => {
    await app.close();
    await wire.close();
  };
  return { wire, stop };
}

export const loginEnded = { ok: false, error: { code: 'LoginEnded' } };

/** `people` as far as the gateway needs it: tokens of people who are signed in. */
export async function aPeopleDesk(more: readonly (readonly [Request, Answer])[] = []) {
  const logins = new Map<string, Actor>();
  const signer = await signerOf('people', testKeys().passport.people.key);
  const asked: Asking[] = [];
  const open: Answer = async (asking) => {
    asked.push(asking);
    const actor = logins.get((asking.body as { token: string }).token);
    if (!actor) return loginEnded;
    return { passport: await signer.sign(actor), loginId: actor.loginId, expiresAt: new Date(Date.now() + 60_000).toISOString() };
  };
  const service = await aSmallService('people', [[openPassport, open], ...more]);
  return {
    ...service,
    asked,
    signIn: (...roles: Role[]) => {
      const token = randomUUID();
      const actor = person(randomUUID(), ...roles);
      logins.set(token, actor);
      return { token, actor, signOut: () => void logins.delete(token), endGrants: () => void logins.set(token, { ...actor, grants: [] }) };
    },
  };
}

export type TestGateway = RunningGateway & {
  /** One GraphQL request as a client sends it. */
  post(query: string, more?: { token?: string; variables?: object; headers?: Record<string, string>; body?: unknown }): Promise<Answered>;
};
export type GraphQLAnswer = {
  data?: Record<string, never> | null;
  errors?: { message: string; path?: string[]; extensions: Record<string, unknown> }[];
  extensions?: { requestId?: string };
};
export type Answered = { status: number; headers: Headers; body: GraphQLAnswer; text: string };

type Given = Partial<GatewayOptions> & { logger?: LoggerService; nats?: (user: Service) => NatsSettings };
export async function aGateway({ nats = natsFor, ...options }: Given = {}): Promise<TestGateway> {
  const keys = testKeys().passport.gateway;
  const wire = await connectWire(nats('gateway'), 'gateway', await signerOf('gateway', keys.key));
  const http = { host: '127.0.0.1', port: 0, proxies: [], trusted: ['127.0.0.1'] };
  const running = await startGateway({ mode: 'test', http, wire, verify: await verifierOf(keys.keys), logger: false, ...options });
  return {
    ...running,
    post: async (query, { token, variables, headers, body } = {}) => {
      const response = await fetch(`${running.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body ?? { query, variables }),
      });
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        text,
        body: (text.startsWith('{') ? JSON.parse(text) : {}) as GraphQLAnswer,
      };
    },
  };
}
export const codesOf = ({ body }: Answered): unknown[] => (body.errors ?? []).map((error) => error.extensions.code);
