import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { placeOf, plainAddress } from './client-address.js';

/** Requests a minute. Whole districts share one address behind a phone network, so an address may do more than a person. */
export type ThrottleLimits = { person: number; address: number };
export const throttleLimits: ThrottleLimits = { person: 300, address: 3_000 };

/** Counts in this gateway only; attempts to sign in are counted in `people`'s database, so that replicas agree. */
export class Throttle {
  private readonly persons: RateLimiterMemory;
  private readonly addresses: RateLimiterMemory;
  private readonly trusted: ReadonlySet<string>;

  /** @param trusted addresses that are not counted: the demo and its load tools */
  constructor(trusted: readonly string[], { person, address }: ThrottleLimits = throttleLimits) {
    this.trusted = new Set(trusted.map(plainAddress));
    this.persons = new RateLimiterMemory({ points: person, duration: 60 });
    this.addresses = new RateLimiterMemory({ points: address, duration: 60 });
  }

  /** What counts as the place of an address; null where nothing is counted. */
  countedPlace(address: string): string | null {
    return this.trusted.has(plainAddress(address)) ? null : placeOf(address);
  }

  /** Seconds to wait, 0 when the request may go on. Signed-in people count by themselves, others by address. */
  async secondsToWait(personId: string | null, address: string): Promise<number> {
    const place = this.countedPlace(address);
    if (place === null) return 0;
    try {
      await (personId ? this.persons.consume(personId) : this.addresses.consume(place));
      return 0;
    } catch (full) {
      if (full instanceof RateLimiterRes) return Math.max(1, Math.ceil(full.msBeforeNext / 1000));
      throw full;
    }
  }
}
