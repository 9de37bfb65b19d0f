import { describe, expect, it, jest } from '@jest/globals';
import { Live } from './live.js';
import { mostTopics } from './most-topics.js';

const hint = (topic: string) => `event: hint\ndata: ${JSON.stringify({ topic })}\n\n`;

/** A gateway whose streams are written by the spec. Waiting takes no time. */
function aTab() {
  const opened: { topics: readonly string[]; say: (text: string) => void; breakOff: () => void }[] = [];
  const heard: (string | undefined)[] = [];
  let ended = 0;
  let refuse = 0;
  const waits: number[] = [];
  const live = new Live({
    open: async (topics, signal) => {
      if (refuse > 0) {
        refuse--;
        return undefined;
      }
      let controller!: ReadableStreamDefaultController<Uint8Array>;
      const stream = new ReadableStream<Uint8Array>({
        start: (own) => {
          controller = own;
          // As a request does that is given up.
          signal.addEventListener('abort', () => own.error(signal.reason));
        },
      });
      opened.push({
        topics,
        say: (text) => controller.enqueue(new TextEncoder().encode(text)),
        breakOff: () => controller.error(new Error('the connection broke')),
      });
      return stream;
    },
    hear: (topic) => void heard.push(topic),
    ended: () => void ended++,
    wait: async (ms) => void waits.push(ms),
  });
  const until = async (done: () => boolean) => {
    for (const end = Date.now() + 3_000; !done(); await new Promise((resolve) => setTimeout(resolve, 5)))
      if (Date.now() > end) throw new Error(`it has not come: ${done}`);
  };
  return { live, opened, heard, until, ended: () => ended, waits, refuse: (times: number) => (refuse = times) };
}

describe('hints in a tab', () => {
  it('come by one stream for all pages, each topic once', async () => {
    const { live, opened, heard, until } = aTab();
    live.listen(['queue.verification', 'person.me']);
    live.listen(['person.me']);
    await until(() => opened.length === 1);
    expect(opened[0]?.topics).toEqual(['queue.verification', 'person.me']);
    // A hint may come in two parts.
    const text = hint('person.me');
    opened[0]?.say(`: beat\n\n${text.slice(0, 20)}`);
    opened[0]?.say(text.slice(20));
    await until(() => heard.length === 1);
    expect(heard).toEqual(['person.me']);
    live.stop();
  });

  it.each([21, mostTopics, mostTopics + 1])('of %i topics come in one stream, as far as a gateway takes them', async (wanted) => {
    const { live, opened, until } = aTab();
    const topics = Array.from({ length: wanted }, (_, i) => `program.${i}`);
    live.listen(topics.slice(0, 20));
    live.listen(topics.slice(20));
    await until(() => opened.length === 1);
    expect(opened[0]?.topics).toEqual(topics.slice(0, 60));
    live.stop();
  });

  it('are asked for anew when the stream breaks; then everything may have moved', async () => {
    const { live, opened, heard, until, waits, refuse } = aTab();
    live.listen(['queue.verification']);
    await until(() => opened.length === 1);
    refuse(3);
    opened[0]?.breakOff();
    await until(() => opened.length === 2);
    expect(heard).toEqual([undefined]);
    // Once after the break, and once after each refusal: a gateway that cannot is asked more and more rarely.
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000]);
    opened[1]?.say(hint('queue.verification'));
    await until(() => heard.length === 2);
    live.stop();
  });

  it('are asked for every half minute at the rarest, and after a stream that stood as soon as at first', async () => {
    const { live, opened, until, waits, refuse } = aTab();
    refuse(7);
    live.listen(['queue.verification']);
    await until(() => opened.length === 1);
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
    opened[0]?.breakOff();
    await until(() => opened.length === 2);
    expect(waits.slice(7)).toEqual([1_000]);
    live.stop();
  });

  it('follow the pages: one that goes and one that comes are one change', async () => {
    const { live, opened, until } = aTab();
    const end = live.listen(['class.a']);
    await until(() => opened.length === 1);
    end();
    live.listen(['class.b']);
    await until(() => opened.length === 2);
    expect(opened.map(({ topics }) => topics)).toEqual([['class.a'], ['class.b']]);
    live.stop();
  });

  it('end with the sign-in, and are not begun again by themselves', async () => {
    const { live, opened, until, ended } = aTab();
    live.listen(['queue.membership']);
    await until(() => opened.length === 1);
    opened[0]?.say('event: ended\ndata: {}\n\n');
    await until(() => ended() === 1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(opened).toHaveLength(1);
  });
});

describe('a stream that says nothing any more', () => {
  it('is given up after fifty seconds, since the gateway beats every twenty, and another one is asked for', async () => {
    jest.useFakeTimers();
    const { live, opened, heard } = aTab();
    try {
      live.listen(['person.me']);
      await jest.advanceTimersByTimeAsync(50);
      expect(opened).toHaveLength(1);
      // Beats keep it, for as long as they come.
      for (let beat = 0; beat < 5; beat += 1) {
        await jest.advanceTimersByTimeAsync(20_000);
        opened[0]?.say(': beat\n\n');
        await jest.advanceTimersByTimeAsync(0);
      }
      await jest.advanceTimersByTimeAsync(49_000);
      expect([opened.length, heard]).toEqual([1, []]);
      await jest.advanceTimersByTimeAsync(2_000);
      expect(opened).toHaveLength(2);
      // Whatever moved in the silence was not told.
      expect(heard).toEqual([undefined]);
    } finally {
      live.stop();
      jest.useRealTimers();
    }
  });
});
