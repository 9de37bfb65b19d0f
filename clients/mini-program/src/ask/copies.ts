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
    this.wipe();
  }

  /** Nothing of them lies on the phone any more; what a page has in memory stays, for whoever goes on with it. */
  wipe(): void {
    for (const key of this.keys()) this.platform.storage.remove(key);
  }

  /** What nobody has looked at for a week, and would otherwise lie there for good. To be done when the phone begins. */
  sweep(): void {
    for (const key of this.keys()) this.read(key.slice(prefix.length));
  }

  private keys(): string[] {
    return this.platform.storage.keys().filter((key) => key.startsWith(prefix));
  }

  /** Another window has put its person's copies away: what is under way here is not kept any more. */
  end(): void {
    this.era++;
  }
}
