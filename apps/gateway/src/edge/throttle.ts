import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

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
    this.trusted = new Set(trusted.map(plain));
    this.persons = new RateLimiterMemory({ points: person, duration: 60 });
    this.addresses = new RateLimiterMemory({ points: address, duration: 60 });
  }

  /** Seconds to wait, 0 when the request may go on. Signed-in people count by themselves, others by address. */
  async secondsToWait(personId: string | null, address: string): Promise<number> {
    if (this.trusted.has(plain(address))) return 0;
    try {
      await (personId ? this.persons.consume(personId) : this.addresses.consume(network(plain(address))));
      return 0;
    } catch (full) {
      if (full instanceof RateLimiterRes) return Math.max(1, Math.ceil(full.msBeforeNext / 1000));
      throw full;
    }
  }
}

const plain = (address: string): string => address.replace(/^::ffff:/, '');

/** One household has 2^64 IPv6 addresses: they count as one. */
function network(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = address.split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail.split(':').filter(Boolean);
  const groups = address.includes('::') ? [...before, ...Array(8 - before.length - after.length).fill('0'), ...after] : before;
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
