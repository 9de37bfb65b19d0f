import type { DataSource } from 'typeorm';
import type { CityTime } from './city-time.js';
import { newId } from './new-id.js';
import type { OutboxLine } from './outbox.table.js';

/** What the hearer said. `refused` is an answer too (a deferred command that has become pointless); `away` says nobody was there. */
export type Delivery = 'done' | 'refused' | 'away' | { failed: string };
export type Send = (line: OutboxLine) => Promise<Delivery>;

const linesAtOnce = 64;
/** A line that fails for a reason in itself is put aside and shown to the system administrator; a hearer that is away is waited for. */
const failuresBeforeParking = 8;
const mostInFlight = 512;

/**
 * Says what committed acts still have to say. Claim with an owner by pushing `dueAt` forward (lease and back-off in one), the oldest
 * unfinished line of each key only; the claim is committed before anything is sent; a line is done when the hearer has committed.
 * Any number of instances may run; a line sent twice meets its own receipt.
 */
export class Relay {
  private stopped = false;
  private running: Promise<void> | null = null;
  private woken = false;
  private readonly inFlight = new Set<Promise<void>>();
  private readonly done: OutboxLine[] = [];
  private forgetting: Promise<void> | null = null;
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
    await Promise.all(this.inFlight);
    await this.forgetting;
  }

  private async untilIdle(): Promise<void> {
    while (this.woken && !this.stopped && this.inFlight.size < mostInFlight) {
      this.woken = false;
      const lines = await this.claim();
      // A hearer that is slow holds up its own lines, never the next round.
      for (const line of lines) this.say(line);
      if (lines.length === linesAtOnce) this.woken = true;
    }
  }

  private say(line: OutboxLine): void {
    const saying = this.send(line)
      .then((delivery) => this.settle(line, delivery))
      .catch(this.onError)
      .finally(() => this.inFlight.delete(saying));
    this.inFlight.add(saying);
  }

  private async settle(line: OutboxLine, delivery: Delivery): Promise<void> {
    if (delivery === 'away') return;
    if (typeof delivery === 'object') return this.failed(line, delivery.failed);
    this.done.push(line);
    this.forgetting ??= new Promise<void>((resolve) => setImmediate(resolve)).then(() => this.forget());
    await this.forgetting;
  }

  /** All that were done in one turn are deleted in one statement; a line that another instance has claimed meanwhile stays. */
  private async forget(): Promise<void> {
    const done = this.done.splice(0);
    this.forgetting = null;
    const claims = [...new Set(done.map(({ claim }) => claim))];
    await this.db.query('DELETE FROM outbox WHERE seq IN (?) AND claim IN (?)', [done.map(({ seq }) => seq), claims]);
    this.wake();
  }

  private async claim(): Promise<OutboxLine[]> {
    const now = this.time.now();
    // What has never been said goes before what waits for somebody who is away.
    const due = (await this.db.query(
      `SELECT o.seq FROM outbox o WHERE o.dueAt <= ? AND o.parkedAt IS NULL AND NOT EXISTS
        (SELECT 1 FROM outbox p WHERE p.lineKey = o.lineKey AND p.hearer = o.hearer AND p.seq < o.seq)
       ORDER BY (o.tries > 0), o.dueAt, o.seq LIMIT ?`,
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

  /** Only failures count towards parking, however often the hearer was away before. */
  private async failed({ seq, claim }: OutboxLine, code: string): Promise<void> {
    await this.db.query(
      'UPDATE outbox SET lastError = ?, parkedAt = IF(failures + 1 >= ?, ?, NULL), failures = failures + 1 WHERE seq = ? AND claim = ?',
      [code.slice(0, 200), failuresBeforeParking, this.time.now(), seq, claim],
    );
  }
}
