import { createHmac } from 'node:crypto';
import { type DynamicModule, type INestMicroservice, type LoggerService, Module, type Provider, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { ServiceWithRows } from '@sanwei/contracts';
import { IdMask } from '@sanwei/security';
import {
  type CityTime,
  checkKeys,
  type DatabaseParts,
  type DatabaseSettings,
  machineTime,
  movedTime,
  onceADay,
  openDatabase,
  Relay,
  type RetentionRule,
  retentionOfEveryService,
  type ServiceKeys,
  sealTrail,
  sweepReceipts,
  sweepRows,
  writeCheckpoint,
} from '@sanwei/work';
import type { JWK } from 'jose';
import { type OfPersons, useCasesOfEveryService } from './every-service.js';
import { keepDoing } from './keep-doing.js';
import { connectNats, type NatsSettings } from './nats.js';
import { NatsDoor } from './nats-door.js';
import { type PassportKeys, signerOf, verifierOf } from './passport.js';
import { sendLine } from './send-line.js';
import { SERVICE_ROOM, type ServiceRoom } from './service-room.js';
import { Wire } from './wire.js';

/** What a service is made of: its use cases (Nest controllers), what they need injected, what people agree to, its tables and migrations. */
export type ServiceParts = DatabaseParts &
  OfPersons & {
    service: ServiceWithRows;
    useCases: readonly Type[];
    providers?: readonly Provider[];
    retention?: readonly RetentionRule[];
  };
export type ServiceSettings = {
  mysql: DatabaseSettings;
  nats: NatsSettings;
  passport: { key: JWK; keys: PassportKeys };
  crypto: ServiceKeys;
  clockFile?: string | undefined;
  checkpointFile?: string | undefined;
};
export type ServiceEyes = Pick<ServiceRoom, 'onDefect' | 'around'> & { logger?: LoggerService | false };
export type RunningService = { app: INestMicroservice; room: ServiceRoom; ready(): Promise<boolean>; stop(): Promise<void> };

@Module({})
class ServiceModule {}

/** Brings one service up: database, wire, relay, sealer, then the door, so that it answers only when it can. */
export const startService = async (parts: ServiceParts, settings: ServiceSettings, eyes: ServiceEyes): Promise<RunningService> => {
  const { service } = parts;
  const report = (what: string) => (error: unknown) => eyes.onDefect(error, { subject: `${service}.${what}`, requestId: '' });
  const signer = await signerOf(service, settings.passport.key);
  const db = await openDatabase(settings.mysql, parts);
  const time: CityTime = settings.clockFile ? movedTime(settings.clockFile) : machineTime;
  await checkKeys(db, settings.crypto, time.now());
  const connection = await connectNats(settings.nats, service, report('nats'));
  const wire = new Wire(connection, service, signer);
  const relay = new Relay(db, time, sendLine(wire), report('relay'));
  const receiptKey = createHmac('sha256', settings.crypto.trailKey).update('receipt').digest();
  const mask = parts.discreet ? new IdMask(settings.crypto.indexKey) : null;
  const room: ServiceRoom = { service, db, wire, time, relay, receiptKey, mask, onDefect: eyes.onDefect, around: eyes.around };
  const module: DynamicModule = {
    module: ServiceModule,
    controllers: [...parts.useCases, ...useCasesOfEveryService(service, parts, settings.crypto.trailKey)],
    providers: [{ provide: SERVICE_ROOM, useValue: room }, ...(parts.providers ?? [])],
  };
  const door = new NatsDoor(service, connection, await verifierOf(settings.passport.keys));
  const app = await NestFactory.createMicroservice(module, { strategy: door, logger: eyes.logger ?? false });
  await app.listen();
  relay.start();
  const stopSealing = keepDoing(1_000, () => sealTrail(db, settings.crypto.trailKey, time.now()), report('sealer'));
  let told = 0;
  const tell = async () => {
    const [key, file] = [settings.crypto.trailKey, settings.checkpointFile];
    if (file) told = await writeCheckpoint(db, { service, key, file, now: time.now() }, told);
  };
  const stopTelling = keepDoing(60_000, tell, report('checkpoint'));
  const stopSweeping = keepDoing(60_000, () => sweepReceipts(db, time.now()), report('sweeper'));
  const rules = [...retentionOfEveryService, ...(parts.retention ?? [])];
  const forget = onceADay((now) => sweepRows(db, service, now, rules), time.now.bind(time));
  const stopForgetting = keepDoing(60_000, forget, report('retention'));
  const stop = async () => {
    await app.close();
    await Promise.all([stopSealing(), stopTelling(), stopSweeping(), stopForgetting()]);
    await relay.stop();
    await wire.close();
    await db.destroy();
  };
  let stopping: Promise<void> | null = null;
  return {
    app,
    room,
    ready: async () => (await wire.reachable()) && (await db.query('SELECT 1').then(Boolean, () => false)),
    // Once, however many signals come: the second must not cut off what the first still finishes.
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
};
