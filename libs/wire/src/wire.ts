import { headers, type NatsConnection } from '@nats-io/transport-node';
import { type In, type Request, type Service, type WireReply } from '@sanwei/contracts';
import { endOfTurn } from './end-of-turn.js';
import { Inbox } from './inbox.js';
import { connectNats, type NatsSettings } from './nats.js';
import type { Signer } from './passport.js';

export type AskOptions = {
  /** Idempotency key of a command, made by the client; for a query any id. */
  id: string;
  /** Who asks; without one nobody in particular does. */
  passport?: string | undefined;
  requestId?: string;
  /** Where the client is, for contracts that count by address. */
  address?: string | undefined;
  /** W3C trace context. */
  traceparent?: string | undefined;
  /** Milliseconds; the answering side drops what nobody waits for any more. */
  deadlineMs?: number;
};

/** The sending side of the wire. Nothing is thrown: what can go wrong on the way comes back as an error of the reply. */
export class Wire {
  private readonly inbox: Inbox;

  constructor(
    private readonly connection: NatsConnection,
    service: Service,
    private readonly signer: Signer,
  ) {
    this.inbox = new Inbox(connection, service);
  }

  ask<C extends Request>(contract: C, input: In<C>, options: AskOptions): Promise<WireReply<C>> {
    return this.request(contract.subject, JSON.stringify(input), options) as Promise<WireReply<C>>;
  }

  /** @param subject of a contract or `<hearer>.hears.<fact>`; @param body JSON */
  async request(
    subject: string,
    body: string,
    options: AskOptions,
  ): Promise<{ ok: true; value: unknown } | { ok: false; error: { code: string } }> {
    const { deadlineMs = 3_000 } = options;
    const head = headers();
    head.set('id', options.id);
    head.set('until', String(Date.now() + deadlineMs));
    head.set('request-id', options.requestId ?? options.id);
    if (options.passport) head.set('passport', options.passport);
    if (options.address) head.set('address', options.address);
    if (options.traceparent) head.set('traceparent', options.traceparent);
    await endOfTurn();
    try {
      const reply = await this.inbox.request(subject, body, head, deadlineMs);
      if (reply === 'nobody') return { ok: false, error: { code: 'Unavailable' } };
      return reply === 'late' ? { ok: false, error: { code: 'TimedOut' } } : reply.message.json();
    } catch {
      // The connection is closed, or what came back is no JSON.
      return { ok: false, error: { code: 'Unavailable' } };
    }
  }

  signAsSystem(): Promise<string> {
    return this.signer.system();
  }

  /** Topics of hints by any service: "ask again about this". A hint may be lost. */
  onHint(act: (topic: string) => void): void {
    this.connection.subscribe('hint.>', {
      callback: (error, message) => {
        if (!error) act(message.subject.split('.').slice(2).join('.'));
      },
    });
  }
  hint(service: Service, topic: string): void {
    this.connection.publish(`hint.${service}.${topic}`);
  }
  /** Round trip to the broker; for health checks. */
  async reachable(): Promise<boolean> {
    return this.connection.rtt().then(
      () => true,
      () => false,
    );
  }
  close(): Promise<void> {
    return this.connection.drain();
  }
}

export const connectWire = async (
  settings: NatsSettings,
  service: Service,
  signer: Signer,
  onError: (error: unknown) => void = () => undefined,
): Promise<Wire> => new Wire(await connectNats(settings, service, onError), service, signer);
