import { isIPv6 } from 'node:net';

/** An IPv4 address that came in over IPv6 is that IPv4 address. */
export const plainAddress = (address: string): string => address.replace(/^::ffff:/, '');

/** What counts as one place: an IPv4 address, or the 2^64 IPv6 addresses of one household. */
export function placeOf(address: string): string {
  const plain = plainAddress(address);
  if (!isIPv6(plain)) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail.split(':').filter(Boolean);
  const groups = plain.includes('::') ? [...before, ...Array(8 - before.length - after.length).fill('0'), ...after] : before;
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
