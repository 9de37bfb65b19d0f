import type { Platform } from '../platform/index.js';

export type Copy<Result> = { data: Result; at: number };
const prefix = 'copy.';
/** As long as a sign-in lasts without being used. */
const keptMs = 7 * 24 * 3_600_000;

/** The last answer of each page, for a stairwell without a network. Gone at the sign-out, when something was deleted, and after a week. */
export class Copies {
  /** Counts how often all was forgotten: what was asked in an earlier era may hold what is gone since. */
  era = 0;

  constructor(private readonly platform: Pick<Platform, 'storage' | 'now'>) {}

  read<Result>(key: string): Copy<Result> | undefined {
    const text = this.platform.storage.read(prefix + key);
    if (!text) return undefined;
    try {
      const copy = JSON.parse(text) as Copy<Result>;
      if (this.platform.now().getTime() - copy.at < keptMs) return copy;
    } catch {
      // What cannot be read is no copy.
    }
    this.platform.storage.remove(prefix + key);
    return undefined;
  }

  /** @param era in which it was asked for: an answer that was under way while all was forgotten is not kept */
  keep(key: string, data: unknown, era: number): void {
    if (era !== this.era) return;
    this.platform.storage.write(prefix + key, JSON.stringify({ data, at: this.platform.now().getTime() }));
  }

  forget(): void {
    this.end();
    for (const key of this.platform.storage.keys()) if (key.startsWith(prefix)) this.platform.storage.remove(key);
  }

  /** Another window has put its person's copies away: what is under way here is not kept any more. */
  end(): void {
    this.era++;
  }
}
