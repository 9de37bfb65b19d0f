import type { Kept, Port, Received, Sent } from './port.js';

/** A device for specs: storage in memory, and a gateway that answers what one wants. It stands for the phone or the browser, not for our code. */
export type ADevice = Port & {
  storage: Kept & { onChange(hear: (key: string | undefined) => void): () => void };
  network: { onChange(hear: (online: boolean) => void): () => void };
  sent: Sent[];
  pass(ms: number): void;
  /** With the network or without. */
  connect(on: boolean): void;
};

export function aDevice(
  answer: (sent: Sent) => Received | Error = () => new Error('no network'),
  from = '2026-07-15T01:41:00.000Z',
): ADevice {
  const kept = new Map<string, string>();
  const sent: Sent[] = [];
  let time = Date.parse(from);
  let seed = 7;
  let online = true;
  return {
    sent,
    pass: (ms) => {
      time += ms;
    },
    connect: (on) => {
      online = on;
    },
    network: { online: () => online, onChange: () => () => undefined },
    storage: {
      read: (key) => kept.get(key),
      write: (key, value) => void kept.set(key, value),
      remove: (key) => void kept.delete(key),
      keys: () => [...kept.keys()],
      onChange: () => () => undefined,
    },
    now: () => new Date(time),
    random: () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed / 2_147_483_647;
    },
    send: async (request) => {
      sent.push(request);
      const answered = answer(request);
      if (answered instanceof Error) throw answered;
      return answered;
    },
  };
}

export const anAnswer = (body: object, status = 200): Received => ({ status, text: JSON.stringify(body) });
