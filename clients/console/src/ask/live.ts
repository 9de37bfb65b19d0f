import { createParser } from 'eventsource-parser';
import { mostTopics } from './most-topics.js';

/** Opens one stream of hints. @returns its bytes, or undefined when the gateway gives none */
export type OpenStream = (topics: readonly string[], signal: AbortSignal) => Promise<ReadableStream<Uint8Array> | undefined>;
type Hear = (topic: string | undefined) => void;
export type LiveOptions = {
  open: OpenStream;
  /** A topic has moved; undefined after the stream was away: any may have. */
  hear: Hear;
  /** The sign-in of the stream has ended. */
  ended: () => void;
  wait: (ms: number, signal: AbortSignal) => Promise<void>;
};
const firstWaitMs = 1_000;
const longestWaitMs = 30_000;
/** A page is asked about when it opens; a stream that stands much later has missed something. */
const slowMs = 300;
/** The gateway beats every 20 s: after this the line is dead, whatever the browser believes. */
const silenceMs = 50_000;

/** One stream of hints for a whole tab: as many as its pages listen to. Nothing depends on it: after a break everything is asked afresh. */
export class Live {
  private readonly wanted = new Map<string, number>();
  private current: AbortController | undefined;
  private changing: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: LiveOptions) {}

  /** @returns the end of listening */
  listen(topics: readonly string[]): () => void {
    for (const topic of topics) this.wanted.set(topic, (this.wanted.get(topic) ?? 0) + 1);
    this.restartSoon();
    return () => {
      for (const topic of topics) {
        const left = (this.wanted.get(topic) ?? 1) - 1;
        if (left > 0) this.wanted.set(topic, left);
        else this.wanted.delete(topic);
      }
      this.restartSoon();
    };
  }

  stop(): void {
    this.current?.abort();
    this.current = undefined;
  }

  /** A page that goes and one that comes are one change. */
  restartSoon(): void {
    clearTimeout(this.changing);
    this.changing = setTimeout(() => {
      const before = this.current;
      const topics = [...this.wanted.keys()].slice(0, mostTopics);
      if (topics.length === 0) return this.stop();
      // The one before goes on until the new one stands.
      void this.follow(topics, () => before?.abort());
    }, 50);
  }

  private async follow(topics: readonly string[], stands: () => void): Promise<void> {
    const controller = new AbortController();
    this.current = controller;
    const { signal } = controller;
    let waitMs = firstWaitMs;
    for (let first = true; !signal.aborted; first = false) {
      const from = Date.now();
      const stream = await this.options.open(topics, signal).catch(() => undefined);
      if (signal.aborted) return stands();
      if (stream) {
        stands();
        // What has moved while nobody listened is not told again.
        if (!first || Date.now() - from > slowMs) this.options.hear(undefined);
        waitMs = firstWaitMs;
        const over = await this.read(stream, signal);
        if (over) return;
      }
      await this.options.wait(waitMs, signal).catch(() => undefined);
      waitMs = Math.min(waitMs * 2, longestWaitMs);
    }
  }

  /** @returns whether the sign-in has ended: then it is not begun again */
  private async read(stream: ReadableStream<Uint8Array>, signal: AbortSignal): Promise<boolean> {
    let over = false;
    const parser = createParser({
      onEvent: ({ event, data }) => {
        if (event === 'ended') over = true;
        else if (event === 'hint') this.options.hear(topicOf(data));
      },
    });
    const reader = stream.pipeThrough(new TextDecoderStream() as unknown as ReadableWritablePair<string, Uint8Array>).getReader();
    try {
      while (!over && !signal.aborted) {
        const deaf = setTimeout(() => void reader.cancel().catch(() => undefined), silenceMs);
        const { done, value } = await reader.read().finally(() => clearTimeout(deaf));
        if (done) break;
        parser.feed(value);
      }
    } catch {
      // A connection that breaks is what the next round is for.
    }
    void reader.cancel().catch(() => undefined);
    if (over && !signal.aborted) this.options.ended();
    return over;
  }
}

const topicOf = (data: string): string | undefined => (JSON.parse(data) as { topic?: string }).topic;
