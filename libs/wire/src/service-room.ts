import { Inject } from '@nestjs/common';
import type { ServiceWithRows } from '@sanwei/contracts';
import type { IdMask } from '@sanwei/security';
import type { CityTime, Relay } from '@sanwei/work';
import type { DataSource } from 'typeorm';
import type { Wire } from './wire.js';

/** What every use case stands in: its database, its way to the others, its time. Made once at the start of a service. */
export type ServiceRoom = {
  service: ServiceWithRows;
  db: DataSource;
  wire: Wire;
  time: CityTime;
  relay: Relay;
  /** For the hashes in receipts; not in the database. */
  receiptKey: Buffer;
  /** Where being known to the service is a harm by itself: members act, and are kept, under masks. */
  mask: IdMask | null;
  /** Something that should not have happened: logged with a request id, without what people wrote. */
  onDefect(error: unknown, about: { subject: string; requestId: string }): void;
  /** Wraps the answering of one message, for traces and counts. */
  around<T>(about: { subject: string; traceparent: string | undefined }, act: () => Promise<T>): Promise<T>;
};
export const SERVICE_ROOM = Symbol('service room');
export const InjectRoom = () => Inject(SERVICE_ROOM);
