import type { Platform } from '../platform/index.js';

export type Copy<Result> = { data: Result; at: number };
const prefix = 'copy.';
/** As long as a sign-in lasts without being used. */
const keptMs = 7 * 24 * 3_600_000;

/** The last answer of each page, for a stairwell without a network. Gone at the sign-out, and after a week. */
export class Copies {
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

  keep(key: string, data: unknown): void {
    this.platform.storage.write(prefix + key, JSON.stringify({ data, at: this.platform.now().getTime() }));
  }

  forget(): void {
    for (const key of this.platform.storage.keys()) if (key.startsWith(prefix)) this.platform.storage.remove(key);
  }
}
