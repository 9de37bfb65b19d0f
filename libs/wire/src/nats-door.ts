import type { Msg, NatsConnection } from '@nats-io/transport-node';
import { type MessageHandler, ServerNats } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import { readAsking } from './asking.js';
import { endOfTurn } from './end-of-turn.js';
import type { Verifier } from './passport.js';

/**
 * Nest's NATS transport with three things of our own: the asking is read from headers and a signed passport, the reply is plain
 * JSON without Nest's envelope, and closing waits for what runs instead of for a fixed time.
 */
export class NatsDoor extends ServerNats {
  private readonly inside = new Set<Promise<void>>();
  private closing: Promise<void> | null = null;

  constructor(
    queue: string,
    private readonly connection: NatsConnection,
    private readonly verify: Verifier,
  ) {
    super({ queue });
  }

  // The service asks and answers on one connection, which its owner closes last.
  override async createNatsClient<T>(): Promise<T> {
    return this.connection as T;
  }

  override async handleMessage(channel: string, message: Msg): Promise<void> {
    const handler = this.getHandlerByPattern(channel);
    const work = this.answer(handler, message);
    this.inside.add(work);
    await work.finally(() => this.inside.delete(work));
  }

  private async answer(handler: MessageHandler | null, message: Msg): Promise<void> {
    const asking = await readAsking(message, this.verify);
    const notAllowed = { ok: false, error: { code: 'NotAllowed' } };
    const answer = asking && handler ? await handler(asking) : notAllowed;
    const said = JSON.stringify(isObservable(answer) ? await lastValueFrom(answer) : answer);
    await endOfTurn();
    message.respond(said);
  }

  override close(): Promise<void> {
    this.closing ??= this.finish();
    return this.closing;
  }

  private async finish(): Promise<void> {
    const subscriptions = (this as unknown as { subscriptions: { drain(): Promise<void> }[] }).subscriptions;
    await Promise.all(subscriptions.map((subscription) => subscription.drain()));
    await Promise.all(this.inside);
  }
}
