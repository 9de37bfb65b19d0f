import { randomBytes } from 'node:crypto';
import type { Msg, MsgHdrs, NatsConnection } from '@nats-io/transport-node';

/** `nobody`: no service listens there now. `late`: no answer came in time; what was asked may have happened all the same. */
export type Reply = { message: Msg } | 'nobody' | 'late';
type Waiting = { done: (reply: Reply) => void; timer: NodeJS.Timeout };

/**
 * One subscription for all replies to this process. The client library's own request makes several errors and promises
 * ahead of time for each; under load that is a tenth of the gateway.
 */
export class Inbox {
  private readonly waiting = new Map<string, Waiting>();
  private readonly base: string;
  private count = 0;

  /** @param name of the service, whose inbox no other may read */
  constructor(
    private readonly connection: NatsConnection,
    name: string,
  ) {
    this.base = `_INBOX_${name}.${randomBytes(12).toString('hex')}.`;
    connection.subscribe(`${this.base}*`, { callback: (error, message) => void (error ?? this.take(message)) });
  }

  request(subject: string, body: string, headers: MsgHdrs, withinMs: number): Promise<Reply> {
    return new Promise((resolve, reject) => {
      this.count += 1;
      const token = String(this.count);
      const done = (reply: Reply) => {
        clearTimeout(timer);
        this.waiting.delete(token);
        resolve(reply);
      };
      const timer = setTimeout(() => done('late'), withinMs);
      this.waiting.set(token, { done, timer });
      try {
        this.connection.publish(subject, body, { headers, reply: this.base + token });
      } catch (error) {
        clearTimeout(timer);
        this.waiting.delete(token);
        reject(error);
      }
    });
  }

  private take(message: Msg): void {
    // 503 without a body is how the broker says that nobody listens.
    const nobody = message.data.length === 0 && message.headers?.code === 503;
    this.waiting.get(message.subject.slice(this.base.length))?.done(nobody ? 'nobody' : { message });
  }
}
