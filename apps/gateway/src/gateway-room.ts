import type { LoggerService } from '@nestjs/common';
import type { Actor } from '@sanwei/contracts';
import type { Mode } from '@sanwei/settings';
import type { Ask } from './builder/index.js';
import type { Passports } from './edge/passports.js';
import type { Throttle, ThrottleLimits } from './edge/throttle.js';
import type { EventStreams, StreamLimits } from './live/event-streams.js';

/** What the gateway needs of the wire; `Wire` of `@sanwei/wire` is one. */
export type GatewayWire = {
  ask: Ask;
  signAsSystem(): Promise<string>;
  onHint(act: (topic: string) => void): void;
  reachable(): Promise<boolean>;
  close(): Promise<void>;
};
export type GatewayOptions = {
  mode: Mode;
  http: { host: string; port: number; proxies: readonly string[]; trusted: readonly string[] };
  wire: GatewayWire;
  verify(passport: string): Promise<Actor | null>;
  logger: LoggerService | false;
  throttle?: ThrottleLimits;
  streams?: Partial<StreamLimits>;
};

/** What the parts of the running gateway share. */
export type GatewayRoom = Pick<GatewayOptions, 'mode' | 'wire'> & {
  ask: Ask;
  passports: Passports;
  throttle: Throttle;
  streams: EventStreams;
  report(error: unknown): void;
};
export const GATEWAY_ROOM = Symbol('gateway room');
