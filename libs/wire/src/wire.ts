import { headers, type NatsConnection, NoRespondersError, RequestError, TimeoutError } from '@nats-io/transport-node';
import { type In, type Request, type Service, type WireError, type WireReply } from '@sanwei/contracts';
import { endOfTurn } from './end-of-turn.js';
import { connectNats, type NatsSettings } from './nats.js';
import type { Signer } from './passport.js';

export type AskOptions = {
  /** Idempotency key of a command, made by the client; for a query any id. */
  id: string;
  /** Who asks; without one nobody in particular does. */
  passport?: string | undefined;
  requestId?: string;
  /** W3C trace context. */
  traceparent?: string | undefined;
  /** Milliseconds; the answering side drops what nobody waits for any more. */
  deadlineMs?: number;
};

/** The sending side of the wire. Nothing is thrown: what can go wrong on the way comes back as an error of the reply. */
export class Wire {
  constructor(
    private readonly connection: NatsConnection,
    private readonly signer: Signer,
  ) {}

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
    if (options.traceparent) head.set('traceparent', options.traceparent);
    try {
      await endOfTurn();
      const message = await this.connection.request(subject, body, { timeout: deadlineMs, headers: head });
      return message.json();
    } catch (error) {
      return { ok: false, error: wayError(error) };
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

/** Nobody listening is known at once; everything else that is lost on the way is an answer that did not come in time. */
const wayError = (error: unknown): WireError => {
  const cause = error instanceof RequestError ? (error.cause ?? error) : error;
  if (cause instanceof NoRespondersError || (error instanceof RequestError && error.isNoResponders())) return { code: 'Unavailable' };
  if (cause instanceof TimeoutError) return { code: 'TimedOut' };
  return { code: 'Unavailable' };
};

export const connectWire = async (
  settings: NatsSettings,
  service: Service,
  signer: Signer,
  onError: (error: unknown) => void = () => undefined,
): Promise<Wire> => new Wire(await connectNats(settings, service, onError), signer);
