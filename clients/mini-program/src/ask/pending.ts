import type { Platform } from '../platform/index.js';
import { newCommandId } from './command-id.js';

type Kept = { id: string; print: string; at: number };
const prefix = 'pending.';
const keptMs = 24 * 3_600_000;
/** Intents are `verb.thing`, and `verb.thing.state` where the wish is another one once the thing has changed. */
const thingOf = (intent: string): string | undefined => intent.split('.')[1];

/**
 * Command ids that have no answer yet. An intent has one id until it is answered, through lost connections and reloads,
 * so that the second tap gets the reply of the first. What was filled in is not kept here, only a print of it.
 */
export class Pending {
  constructor(private readonly platform: Pick<Platform, 'storage' | 'now' | 'random'>) {}

  /** The id of this intent: the one without an answer when the same is asked again, else a new one. */
  idOf(intent: string, input: unknown): string {
    const print = printOf(input);
    const kept = this.read(intent);
    const now = this.platform.now();
    if (kept && kept.print === print && now.getTime() - kept.at < keptMs) return kept.id;
    const id = newCommandId(now, this.platform.random);
    this.platform.storage.write(prefix + intent, JSON.stringify({ id, print, at: now.getTime() } satisfies Kept));
    return id;
  }

  /**
   * Settled, and with it what was wished of the same thing before: `give.register-consent` ends an unanswered `withdraw.register-consent`.
   * Its id would get the reply of that time, which no longer tells how things are.
   */
  answered(intent: string): void {
    const thing = thingOf(intent);
    for (const key of this.platform.storage.keys())
      if (key === prefix + intent || (thing && key.startsWith(prefix) && thingOf(key.slice(prefix.length)) === thing))
        this.platform.storage.remove(key);
  }

  /** Somebody else holds the phone now: their taps are not ours. */
  forget(): void {
    for (const key of this.platform.storage.keys()) if (key.startsWith(prefix)) this.platform.storage.remove(key);
  }

  private read(intent: string): Kept | undefined {
    try {
      const text = this.platform.storage.read(prefix + intent);
      return text ? (JSON.parse(text) as Kept) : undefined;
    } catch {
      return undefined;
    }
  }
}

/** 53 bits of what was filled in (cyrb53): enough to know the same again, too little to read it back. */
export function printOf(input: unknown): string {
  const text = JSON.stringify(input, (_, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < (text ?? '').length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2_654_435_761);
    low = Math.imul(low ^ unit, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(36);
}
