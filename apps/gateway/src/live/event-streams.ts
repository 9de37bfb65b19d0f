/** Where hints of one client go; `write` gives false when the client does not keep up. */
export type Sink = { write(text: string): boolean; end(): void };
export type StreamLimits = {
  perPerson: number;
  all: number;
  /** Milliseconds in which one client hears of one topic at most once. */
  quietMs: number;
  beatMs: number;
};
export type Subscription = { personId: string; loginId: string; topics: ReadonlySet<string>; mayStillHear(): Promise<boolean> };
type Stream = Subscription & { sink: Sink; waiting: Set<string>; quiet: NodeJS.Timeout | null };

const limits: StreamLimits = { perPerson: 5, all: 5_000, quietMs: 200, beatMs: 20_000 };

/** Open event streams. A hint says "ask again about this" and nothing else; nothing depends on its arriving. */
export class EventStreams {
  private readonly streams = new Set<Stream>();
  private readonly limits: StreamLimits;
  private readonly beat: NodeJS.Timeout;

  constructor(given: Partial<StreamLimits> = {}) {
    this.limits = { ...limits, ...given };
    this.beat = setInterval(() => this.beatAll(), this.limits.beatMs).unref();
  }

  /** The way to end it, or null when there are too many of this person or altogether. */
  open(subscription: Subscription, sink: Sink): (() => void) | null {
    const own = [...this.streams].filter(({ personId }) => personId === subscription.personId).length;
    if (own >= this.limits.perPerson || this.streams.size >= this.limits.all) return null;
    const stream: Stream = { ...subscription, sink, waiting: new Set(), quiet: null };
    this.streams.add(stream);
    this.send(stream, ': open\n\n');
    return () => this.end(stream);
  }

  hint(topic: string): void {
    for (const stream of this.streams) if (stream.topics.has(topic)) this.tell(stream, topic);
  }

  /** A login ended or its roles changed: who may not hear this any more is cut off. */
  async loginChanged(loginId: string): Promise<void> {
    await Promise.all([...this.streams].filter((stream) => stream.loginId === loginId).map((stream) => this.check(stream)));
  }

  closeAll(): void {
    clearInterval(this.beat);
    for (const stream of [...this.streams]) this.end(stream);
  }

  // A rush makes thousands of hints a second of one topic: the client needs the first and, later, one more.
  private tell(stream: Stream, topic: string): void {
    if (stream.quiet) return void stream.waiting.add(topic);
    this.send(stream, `event: hint\ndata: ${JSON.stringify({ topic })}\n\n`);
    stream.quiet = setTimeout(() => {
      stream.quiet = null;
      const topics = [...stream.waiting];
      stream.waiting.clear();
      for (const waiting of topics) this.tell(stream, waiting);
    }, this.limits.quietMs).unref();
  }

  private beatAll(): void {
    for (const stream of this.streams) {
      this.send(stream, ': beat\n\n');
      // A hint may be lost, so that each beat looks whether login and roles still hold.
      void this.check(stream);
    }
  }

  private async check(stream: Stream): Promise<void> {
    if (await stream.mayStillHear()) return;
    this.send(stream, 'event: ended\ndata: {}\n\n');
    this.end(stream);
  }

  private send(stream: Stream, text: string): void {
    if (this.streams.has(stream) && !stream.sink.write(text)) this.end(stream);
  }

  private end(stream: Stream): void {
    if (!this.streams.delete(stream)) return;
    if (stream.quiet) clearTimeout(stream.quiet);
    stream.sink.end();
  }
}
