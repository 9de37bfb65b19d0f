import type { DataSource } from 'typeorm';
import type { CityTime } from './city-time.js';
import { newId } from './new-id.js';
import type { OutboxLine } from './outbox.table.js';

/** What the hearer said. `refused` is an answer too (a deferred command that has become pointless); `away` says nobody was there. */
export type Delivery = 'done' | 'refused' | 'away' | { failed: string };
export type Send = (line: OutboxLine) => Promise<Delivery>;

const linesAtOnce = 64;
/** A line that fails for a reason in itself is put aside and shown to the system administrator; a hearer that is away is waited for. */
const triesBeforeParking = 8;

/**
 * Says what committed acts still have to say. Claim with an owner by pushing `dueAt` forward (lease and back-off in one), the oldest
 * unfinished line of each key only; the claim is committed before anything is sent; a line is done when the hearer has committed.
 * Any number of instances may run; a line sent twice meets its own receipt.
 */
export class Relay {
  private stopped = false;
  private running: Promise<void> | null = null;
  private woken = false;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly db: DataSource,
    private readonly time: CityTime,
    private readonly send: Send,
    private readonly onError: (error: unknown) => void,
    private readonly everyMs = 250,
  ) {}

  start(): void {
    this.timer = setInterval(() => this.wake(), this.everyMs);
    this.wake();
  }
  /** Called after a commit that left lines; also by the timer, for lines of instances that died. */
  wake(): void {
    this.woken = true;
    if (this.running || this.stopped) return;
    this.running = this.untilIdle()
      .catch(this.onError)
      .finally(() => {
        this.running = null;
      });
  }
  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearInterval(this.timer);
    await this.running;
  }

  private async untilIdle(): Promise<void> {
    while (this.woken && !this.stopped) {
      this.woken = false;
      if ((await this.round()) > 0) this.woken = true;
    }
  }

  private async round(): Promise<number> {
    const lines = await this.claim();
    const deliveries = await Promise.all(lines.map((line) => this.send(line)));
    const done = lines.filter((_line, i) => deliveries[i] === 'done' || deliveries[i] === 'refused');
    if (done.length > 0)
      await this.db.query('DELETE FROM outbox WHERE seq IN (?) AND claim = ?', [done.map(({ seq }) => seq), done[0]!.claim]);
    for (const [i, line] of lines.entries()) {
      const delivery = deliveries[i]!;
      if (typeof delivery === 'object') await this.failed(line, delivery.failed);
    }
    return done.length;
  }

  private async claim(): Promise<OutboxLine[]> {
    const now = this.time.now();
    const due = (await this.db.query(
      `SELECT o.seq FROM outbox o WHERE o.dueAt <= ? AND o.parkedAt IS NULL AND NOT EXISTS
        (SELECT 1 FROM outbox p WHERE p.lineKey = o.lineKey AND p.hearer = o.hearer AND p.seq < o.seq)
       ORDER BY o.dueAt, o.seq LIMIT ?`,
      [now, linesAtOnce],
    )) as { seq: number }[];
    if (due.length === 0) return [];
    const claim = newId();
    await this.db.query(
      `UPDATE outbox SET claim = ?, dueAt = TIMESTAMPADD(SECOND, POW(2, LEAST(tries, 4) + 2), ?), tries = tries + 1
       WHERE seq IN (?) AND dueAt <= ? AND parkedAt IS NULL`,
      [claim, now, due.map(({ seq }) => seq), now],
    );
    return (await this.db.query('SELECT * FROM outbox WHERE claim = ? ORDER BY seq', [claim])) as OutboxLine[];
  }

  private async failed(line: OutboxLine, code: string): Promise<void> {
    const parkedAt = line.tries >= triesBeforeParking ? this.time.now() : null;
    await this.db.query('UPDATE outbox SET lastError = ?, parkedAt = ? WHERE seq = ? AND claim = ?', [
      code.slice(0, 200),
      parkedAt,
      line.seq,
      line.claim,
    ]);
  }
}
