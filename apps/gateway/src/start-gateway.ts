import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, NestFactory } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { traceHeaders, withSpan } from '@sanwei/observability';
import type { Ask } from './builder/index.js';
import { EdgeErrors } from './edge/edge-errors.js';
import { Passports } from './edge/passports.js';
import { newRequestId, openScopes } from './edge/request-scope.js';
import { Throttle } from './edge/throttle.js';
import { openFiles } from './files/file-routes.js';
import { GATEWAY_ROOM, type GatewayOptions, type GatewayRoom, type GatewayWire } from './gateway-room.js';
import { graphqlOptions } from './graphql-options.js';
import { Health } from './health.js';
import { EventStreams } from './live/event-streams.js';
import { Events } from './live/events.js';

@Module({})
class GatewayModule {
  static of(room: GatewayRoom): DynamicModule {
    return {
      module: GatewayModule,
      imports: [GraphQLModule.forRoot(graphqlOptions(room))],
      controllers: [Health, Events],
      providers: [
        { provide: GATEWAY_ROOM, useValue: room },
        { provide: APP_FILTER, useClass: EdgeErrors },
      ],
    };
  }
}

export type RunningGateway = {
  /** `http://host:port`, with the port that it really has. */
  url: string;
  /** Takes nothing new, finishes what runs, at most five seconds, and closes the wire. */
  stop(): Promise<void>;
};
const bodyBytes = 100 * 1024;
const drainMs = 5_000;

export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const { http, wire, logger } = options;
  const room = makeRoom(options);
  const adapter = new FastifyAdapter({
    bodyLimit: bodyBytes,
    trustProxy: http.proxies.length > 0 ? [...http.proxies] : false,
    genReqId: newRequestId,
    // Long enough for ten megabytes over a slow line; heads and the small bodies of questions have no reason to take longer than before.
    requestTimeout: 120_000,
    http: { headersTimeout: 10_000 },
    forceCloseConnections: 'idle',
  });
  const app = await NestFactory.create<NestFastifyApplication>(GatewayModule.of(room), adapter, { logger, abortOnError: false });
  openScopes(app.getHttpAdapter().getInstance(), room);
  openFiles(app.getHttpAdapter().getInstance(), room);
  wire.onHint((topic) => hear(room, topic));
  await app.listen(http.port, http.host);
  return {
    url: await app.getUrl(),
    stop: async () => {
      room.streams.closeAll();
      const server = app.getHttpServer();
      // A connection whose answer is out would be kept open for the next request.
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      const late = setTimeout(() => server.closeAllConnections(), drainMs);
      await app.close();
      clearTimeout(late);
      clearInterval(idle);
      await wire.close();
    },
  };
}

function makeRoom({ mode, wire, verify, http, throttle, streams, logger }: GatewayOptions): GatewayRoom {
  const ask = traced(wire);
  return {
    mode,
    wire,
    ask,
    passports: new Passports({ ask, verify, ownPassport: () => wire.signAsSystem() }),
    throttle: new Throttle(http.trusted, throttle),
    streams: new EventStreams(streams),
    report: (error) => {
      if (logger) logger.error(error);
    },
  };
}

const traced =
  (wire: GatewayWire): Ask =>
  (contract, input, options) =>
    withSpan(`ask ${contract.subject}`, { kind: 'client' }, () => wire.ask(contract, input, { ...options, ...traceHeaders() }));

/** Ended, or what it may has changed: either way no passport of it is kept. */
const loginChanged = /^login-(?:ended|changed)\.(.+)$/;
function hear({ passports, streams, report }: GatewayRoom, topic: string): void {
  const loginId = loginChanged.exec(topic)?.[1];
  if (!loginId) {
    streams.hint(topic);
    return;
  }
  passports.drop(loginId);
  streams.loginChanged(loginId).catch(report);
}
